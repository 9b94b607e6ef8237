import type { Plugin } from 'vite';

/**
 * What stands in for parts of packages that a browser need not fetch, by the name that they are asked for.
 * mammoth opens the package that `word/read-docx.ts` packed for it, and would write one only to keep a map of
 * styles in a document, which the hub does not.
 */
export const wordParts: Readonly<Record<string, string>> = {
  jszip: `
import { unzipSync } from 'fflate';
export const loadAsync = async (buffer) => {
  const files = new Map(Object.entries(unzipSync(new Uint8Array(buffer))));
  return { file: (name) => (files.has(name) ? { async: async () => files.get(name) } : null) };
};`,
  xmlbuilder: `export const create = () => { throw new Error('The hub writes no document with mammoth.'); };`,
};

/** A page has the names of characters, such as `&pound;`, built in; a worker has not. */
export const pageParts: Readonly<Record<string, string>> = {
  'decode-named-character-reference': `
export function decodeNamedCharacterReference(name) {
  const reference = '&' + name + ';';
  const { textContent } = new DOMParser().parseFromString(reference, 'text/html').body;
  // One that is no name may begin with one: only what is taken in whole is a character.
  if (textContent.endsWith(';') && name !== 'semi') return false;
  return textContent === reference ? false : textContent;
}`,
};

/** Puts small modules in the place of large ones in what browsers are sent. */
export function lightParts(parts: Readonly<Record<string, string>>): Plugin {
  const PREFIX = '\0light-parts:';
  return {
    name: 'primary-care-hub:light-parts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source) => (source in parts ? PREFIX + source : null),
    load: (id) => (id.startsWith(PREFIX) ? (parts[id.slice(PREFIX.length)] ?? null) : null),
  };
}
