import type { Plugin } from 'vite';

interface LightPart {
  /** The name that it is asked for by. */
  readonly asked: RegExp;
  /** Who asks: part of a path. */
  readonly by: string;
  readonly code: string;
}

const REFUSED = `() => { throw new Error('The hub leaves this out for browsers.'); }`;

/**
 * The reader of Markdown. Of remark's pipeline the hub uses the parser alone, of its plug-ins what reads and not
 * what writes. `body/mask.ts` hides all that looks like code from it, so nothing of it is asked to read expressions
 * and statements, and MDX reads no HTML, which needs long lists of names.
 */
const readerParts: readonly LightPart[] = [
  {
    asked: /^unified$/,
    by: 'body/parse-with-remark',
    code: `
import { fromMarkdown } from 'mdast-util-from-markdown';
export const unified = () => {
  const extensions = [];
  const mdastExtensions = [];
  const pipeline = {
    use: ({ reads, makes }) => (extensions.push(reads), mdastExtensions.push(makes), pipeline),
    freeze: () => pipeline,
    parse: (text) => fromMarkdown(text, { extensions, mdastExtensions }),
  };
  return pipeline;
};`,
  },
  {
    asked: /^remark-parse$/,
    by: 'body/parse-with-remark',
    code: `export default { reads: {}, makes: {} };`,
  },
  {
    asked: /^remark-gfm$/,
    by: 'body/parse-with-remark',
    code: `
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
export default { reads: gfm(), makes: gfmFromMarkdown() };`,
  },
  {
    asked: /^remark-mdx$/,
    by: 'body/parse-with-remark',
    code: `
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { combineExtensions } from 'micromark-util-combine-extensions';
export default { reads: combineExtensions([mdxJsx(), mdxMd()]), makes: mdxJsxFromMarkdown() };`,
  },
  {
    asked: /^micromark-factory-mdx-expression$/,
    by: '/micromark-extension-mdx-jsx/',
    code: `export const factoryMdxExpression = ${REFUSED};`,
  },
  {
    asked: /\/html-(?:flow|text)\.js$/,
    by: '/micromark-core-commonmark/',
    code: `
export const htmlFlow = { name: 'htmlFlow', tokenize: ${REFUSED} };
export const htmlText = { name: 'htmlText', tokenize: ${REFUSED} };`,
  },
];

/**
 * mammoth opens the package that `word/read-docx.ts` packed for it, and would write one only to keep a map of
 * styles in a document, which the hub does not. Word's files are XML and know five names of characters, not HTML's.
 */
const wordParts: readonly LightPart[] = [
  {
    asked: /^jszip$/,
    by: '/mammoth/',
    code: `
import { unzipSync } from 'fflate';
export const loadAsync = async (buffer) => {
  const files = new Map(Object.entries(unzipSync(new Uint8Array(buffer))));
  return { file: (name) => (files.has(name) ? { async: async () => files.get(name) } : null) };
};`,
  },
  { asked: /^xmlbuilder$/, by: '/mammoth/', code: `export const create = ${REFUSED};` },
  {
    asked: /^\.\/entities$/,
    by: '/@xmldom/xmldom/',
    code: `
export const XML_ENTITIES = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
export const HTML_ENTITIES = XML_ENTITIES;`,
  },
];

/**
 * Puts small modules in the place of what packages bring along that the hub has no use for in a browser. All
 * else gets the packages as they are.
 */
export function lightParts(): Plugin {
  const PREFIX = '\0light-part:';
  const parts = [...readerParts, ...wordParts];
  return {
    name: 'primary-care-hub:light-parts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source, importer = '') => {
      const found = parts.findIndex(({ asked, by }) => asked.test(source) && importer.includes(by));
      return found === -1 ? null : PREFIX + String(found);
    },
    load: (id) =>
      id.startsWith(PREFIX) ? (parts[Number(id.slice(PREFIX.length))]?.code ?? null) : null,
  };
}
