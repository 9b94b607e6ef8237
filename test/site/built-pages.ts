import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { findReleaseNote } from '#loader/release/release-note.ts';
import { getSitePlace, type SitePlace } from '#scripts/lib/built-site.ts';

/** One page of the built site. */
export interface BuiltPage {
  /** As the browser shows it after the host, base included: `/hub/research/`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

/** Everything that a build wrote, without what it carries over from earlier releases. */
export interface BuiltSite {
  readonly base: string;
  /** Scheme and host that the pages give as theirs, without a slash at the end. */
  readonly origin: string;
  readonly pages: readonly BuiltPage[];
  /** Addresses of all files that are not pages: styles, scripts, pictures, the search index. */
  readonly files: ReadonlySet<string>;
  readonly readText: (address: string) => string;
}

/** Where `npm test` puts the site that is built to be served under `/hub/`. */
export const subPathPlace: SitePlace = {
  folder: process.env.HUB_SUB_PATH_OUT ?? '.cache/sub-path',
  base: '/hub/',
};

const loaded = new Map<string, BuiltSite>();

/**
 * Reads a built site from disk; the one made by `npm run build` unless told otherwise. Test files share what is read:
 * reading a thousand pages for each of them took a third of their time, so none may change a page.
 */
export function loadSite(place: SitePlace = getSitePlace()): BuiltSite {
  const site = loaded.get(place.folder) ?? readSite(place);
  loaded.set(place.folder, site);
  return site;
}

function readSite({ folder, base }: SitePlace): BuiltSite {
  const earlier = findReleaseNote(folder)?.kept ?? {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !(name in earlier))
    .sort();
  const readText = (name: string) => readFileSync(join(folder, name), 'utf8');
  const isPage = (name: string) => name.endsWith('.html');
  const pages = names
    .filter(isPage)
    .map((name) => toPage(base + name.replace(/(^|\/)index\.html$/, '$1'), readText(name)));
  const home = pages.find(({ path }) => path === base);
  if (home === undefined) throw new Error(`There is no home page in ${folder}.`);
  return {
    base,
    origin: new URL(getAttribute(home, 'link[rel="canonical"]', 'href')).origin,
    pages,
    files: new Set(names.filter((name) => !isPage(name)).map((name) => base + name)),
    readText: (address) => readText(address.slice(base.length)),
  };
}

export function toPage(path: string, html: string): BuiltPage {
  return { path, html, document: parse(html, { comment: false }) };
}

/** A whole page for tests, sound but for what is put into it. */
export function toSoundPage(main: string, path = '/research/'): BuiltPage {
  return toPage(
    path,
    `<!doctype html><html lang="en-GB"><head><title>Research</title></head><body>
    <a class="skip" href="#main">Skip to main content</a>
    <header><nav aria-label="Main"></nav></header>
    <main id="main" tabindex="-1"><h1>Research</h1>${main}</main>
    <footer><nav aria-label="Footer"></nav></footer></body></html>`,
  );
}

export function getPage(site: BuiltSite, path: string): BuiltPage {
  const page = site.pages.find((each) => each.path === site.base + path.replace(/^\//, ''));
  if (page === undefined) throw new Error(`There is no page at ${path}.`);
  return page;
}

/** The value of an attribute, empty where the element or the attribute is missing. */
export function getAttribute({ document }: BuiltPage, selector: string, name: string): string {
  return document.querySelector(selector)?.getAttribute(name) ?? '';
}

/** Text as a reader sees it: entities decoded and white space made one. */
export function getText(element: HTMLElement | null): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** Values that stand more than once, each named once. */
export function findRepeats(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
