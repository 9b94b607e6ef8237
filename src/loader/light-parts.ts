import type { Plugin } from 'vite';

/**
 * What stands in for parts of packages that a browser need not fetch, by the name that they are asked for.
 * mammoth opens the package that `word/read-docx.ts` packed for it, and would write one only to keep a map of
 * styles in a document, which the hub does not.
 */
const wordParts: Readonly<Record<string, string>> = {
  jszip: `
import { unzipSync } from 'fflate';
export const loadAsync = async (buffer) => {
  const files = new Map(Object.entries(unzipSync(new Uint8Array(buffer))));
  return { file: (name) => (files.has(name) ? { async: async () => files.get(name) } : null) };
};`,
  xmlbuilder: `export const create = () => { throw new Error('The hub writes no document with mammoth.'); };`,
};

/** Puts small modules in the place of large ones that mammoth asks for in a browser; others get the large ones. */
export function lightParts(): Plugin {
  const PREFIX = '\0light-parts:';
  return {
    name: 'primary-care-hub:light-parts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source, importer = '') =>
      source in wordParts && importer.includes('/mammoth/') ? PREFIX + source : null,
    load: (id) => (id.startsWith(PREFIX) ? (wordParts[id.slice(PREFIX.length)] ?? null) : null),
  };
}
