/** What a page may do beyond what every page may. */
export interface PageNeeds {
  /** It runs WebAssembly, which Pagefind is made of, in a worker. */
  readonly runsWasm?: boolean;
  /** It shows pictures that are in the reader's browser only, in no file of the site, and draws in workers. */
  readonly showsDrafts?: boolean;
}

/**
 * Every script, style, font, picture and worker is a file of the site, and nothing stands in a page itself:
 * `default-src` says it for all of them at once, without hashes. No text may be handed to what a browser would run
 * or read as markup.
 */
const EVERY_PAGE = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
];
const WASM = "script-src 'self' 'wasm-unsafe-eval'";
const DRAFTS = "img-src 'self' blob:";

/** But by the rules of `client/trusted-types.ts`, and of ProseMirror for what is pasted. */
const BY_RULES = 'trusted-types default ProseMirrorClipboard';

/**
 * The Content-Security-Policy that stands in a page's head, where every host serves it: as tight as that page
 * can bear. It says nothing that holds in a header only.
 */
export function toPagePolicy({ runsWasm = false, showsDrafts = false }: PageNeeds): string {
  return [
    ...EVERY_PAGE,
    runsWasm || showsDrafts ? BY_RULES : "trusted-types 'none'",
    ...(runsWasm ? [WASM] : []),
    ...(showsDrafts ? [DRAFTS] : []),
  ].join(';');
}

/**
 * The Content-Security-Policy that hosts send with every file: as wide as the widest page needs, since a browser
 * holds a page to this one and to its own at once. Workers are governed by it alone. Frames are let in from the
 * hub itself: the form shows its preview in one.
 */
export const sitePolicy: string = [
  ...EVERY_PAGE,
  BY_RULES,
  WASM,
  DRAFTS,
  "frame-ancestors 'self'",
].join('; ');
