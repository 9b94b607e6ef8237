import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { type BuiltPage, type BuiltSite, getAttribute } from './built-pages.ts';
import { findCssAddresses } from './links.ts';

/** The one page that may run WebAssembly, which Pagefind is made of. */
const SEARCH = 'search/';
const WASM = "'wasm-unsafe-eval'";

/** A browser fetches what these name, or opens a connection to it, without being asked. */
const FETCHING_RELATIONS =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;
/** Pages that show what a person has not sent yet, pictures included. */
const DRAFTS = 'contribute/';
const IN_MEMORY = 'blob:';
const NOT_RUN = ['application/ld+json', 'application/json'];
/** What pages that run workers may call their rules for what a browser runs. */
const RULES = ['default', 'ProseMirrorClipboard'];
const SAFE_SOURCE = /^(?:'self'|'none'|'script'|'sha(?:256|384|512)-[\w+/]+=*')$/;
const NEEDED = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
};

/** What a page could run or load that the hub's promises rule out. */
export function findSecurityProblems(page: BuiltPage, site: BuiltSite): string[] {
  return [
    ...findOtherHosts(page, site),
    ...findInlineCode(page),
    ...findPolicyProblems(page, site),
  ].map((problem) => `${page.path}: ${problem}`);
}

/** Addresses that a style sheet loads from other hosts. */
export function findOtherHostsInCss(css: string, site: BuiltSite): string[] {
  return [
    ...findCssAddresses(css),
    ...[...css.matchAll(/@import\s+["'](.*?)["']/g)].map(([, address = '']) => address),
  ].filter((address) => isOtherHost(address, site));
}

function findOtherHosts({ document }: BuiltPage, site: BuiltSite): string[] {
  const read = (selector: string, attribute: string) =>
    document.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '');
  const fetched = document
    .querySelectorAll('link[href]')
    .filter((link) => FETCHING_RELATIONS.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? '');
  const loaded = [
    ...fetched,
    ...read('[src]', 'src'),
    ...read('[srcset]', 'srcset').flatMap((set) => set.split(',').map((one) => one.trim())),
    ...read('object[data]', 'data'),
    ...read('video[poster]', 'poster'),
    ...read('form', 'action'),
    ...read('svg use', 'href'),
  ].filter((address) => isOtherHost(address, site));
  const inStyles = document
    .querySelectorAll('style')
    .flatMap(({ rawText }) => findOtherHostsInCss(rawText, site));
  return [...loaded, ...inStyles].map((address) => `loads ${address}`);
}

function isOtherHost(address: string, { origin }: BuiltSite): boolean {
  const url = new URL(address, origin);
  return url.protocol !== 'data:' && url.origin !== origin;
}

function findInlineCode({ document }: BuiltPage): string[] {
  return document.querySelectorAll('*').flatMap((element) =>
    Object.entries(element.attributes).flatMap(([name, value]) => {
      if (name === 'style') return [`an inline style on <${element.rawTagName}>`];
      if (/^on/i.test(name)) return [`an inline ${name} on <${element.rawTagName}>`];
      return /^\s*(?:javascript|vbscript|data):/i.test(value)
        ? [`code in ${name} of <${element.rawTagName}>`]
        : [];
    }),
  );
}

function findPolicyProblems(page: BuiltPage, { base }: BuiltSite): string[] {
  const policy = parsePolicy(
    getAttribute(page, 'meta[http-equiv="content-security-policy" i]', 'content'),
  );
  const problems = Object.entries(NEEDED).flatMap(([name, value]) =>
    policy.get(name)?.join(' ') === value ? [] : [`the policy does not say ${name} ${value}`],
  );
  for (const [name, sources] of policy) {
    const isWasmPage = name === 'script-src' && page.path === base + SEARCH;
    const showsDrafts = name === 'img-src' && page.path.startsWith(base + DRAFTS);
    const hasWorkers =
      name === 'trusted-types' &&
      (page.path === base + SEARCH || page.path.startsWith(base + DRAFTS));
    const loose = sources.filter(
      (source) =>
        !SAFE_SOURCE.test(source) &&
        !(isWasmPage && source === WASM) &&
        !(showsDrafts && source === IN_MEMORY) &&
        !(hasWorkers && RULES.includes(source)),
    );
    problems.push(...loose.map((source) => `the policy lets in ${source} as ${name}`));
  }
  const all = policy.get('default-src') ?? [];
  problems.push(...findUnlisted(page, 'script:not([src])', policy.get('script-src') ?? all));
  problems.push(...findUnlisted(page, 'style', policy.get('style-src') ?? all));
  if (isPolicyLate(page)) problems.push('the policy stands below what it should govern');
  return problems;
}

function parsePolicy(content: string): Map<string, readonly string[]> {
  return new Map(
    content.split(';').flatMap((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name === undefined || name === '' ? [] : [[name, sources] as const];
    }),
  );
}

/** Inline scripts and styles whose text the policy does not name by its hash: the browser refuses them. */
function findUnlisted(
  { document }: BuiltPage,
  selector: string,
  sources: readonly string[],
): string[] {
  return document
    .querySelectorAll(selector)
    .filter((element) => isRun(element) && !sources.includes(toSource(element.rawText)))
    .map((element) => `an inline <${element.rawTagName}> that the policy does not name`);
}

function toSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function isRun(element: HTMLElement): boolean {
  return !NOT_RUN.includes(element.getAttribute('type') ?? '');
}

/** A policy in the page governs only what comes after it. */
function isPolicyLate({ document }: BuiltPage): boolean {
  const governed = document
    .querySelectorAll('meta[http-equiv], script, style, link[rel="stylesheet"]')
    .filter(isRun);
  return governed[0]?.rawTagName.toLowerCase() !== 'meta';
}
