import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { loadContent } from '#loader/load-content.ts';
import type { CardRecord, ListingData } from '#views/listing-data.ts';
import { type BuiltPage, getPage, getText, loadSite } from './built-pages.ts';
import { type ListedRow, listRows } from './listed-values.ts';

const site = loadSite();
let rows: Readonly<Record<string, readonly ListedRow[]>>;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  const corpus: Corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
  rows = listRows(corpus);
});

const LISTINGS = ['case-studies', 'collaboratives', 'model-templates', 'research', 'questions'];

/** The page and those that follow it, by the pager's own links. */
function followPages(path: string): BuiltPage[] {
  const page = getPage(site, path);
  const next = page.document
    .querySelectorAll('[data-part="pager"] a')
    .find((link) => getText(link) === 'Next page');
  return next === undefined
    ? [page]
    : [page, ...followPages((next.getAttribute('href') ?? '').slice(site.base.length - 1))];
}

const toShown = (pages: readonly BuiltPage[]): string[] =>
  pages.flatMap(({ document }) =>
    document
      .querySelectorAll('[data-part="rows"] .row a')
      .map(
        (link) =>
          `${(link.getAttribute('href') ?? '').slice(site.base.length - 1).replace(/#.*/, '')} ${getText(link)}`,
      ),
  );
const toNames = (listed: readonly ListedRow[]): string[] =>
  listed.map(({ path, title }) => `${path} ${title}`).toSorted();
const getCount = ({ document }: BuiltPage): string =>
  getText(document.querySelector('[data-part="count"] b'));

describe.each(LISTINGS)('the listing of %s', (listing) => {
  const all = () => rows[listing] ?? [];

  test('shows every row of the content once, over all its pages, and counts them', () => {
    const pages = followPages(`/${listing}/`);
    expect(toShown(pages).toSorted()).toEqual(toNames(all()));
    for (const page of pages) expect(getCount(page)).toBe(String(all().length));
  });

  test('has at most eight facets, and a value for everything that the content has', () => {
    const { document } = getPage(site, `/${listing}/`);
    const groups = document.querySelectorAll('.facet');
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.length).toBeLessThanOrEqual(8);
    for (const group of groups) {
      const facet = group.getAttribute('data-facet') ?? '';
      const offered = group
        .querySelectorAll('a')
        .map((link) => link.getAttribute('data-value') ?? '');
      const held = new Set(all().flatMap(({ values }) => values[facet] ?? []));
      expect(offered.toSorted(), facet).toEqual([...held].toSorted());
    }
  });

  test('has a page for each value, which shows just what has it and counts it', () => {
    const paths = site.pages
      .map(({ path }) => path.slice(site.base.length - 1))
      .filter((path) => new RegExp(`^/${listing}/(?!page/)[^/]+/[^/]+/$`).test(path));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const [, , facet = '', value = ''] = path.split('/');
      const having = all().filter(({ values }) => values[facet]?.includes(value));
      const pages = followPages(path);
      expect(toShown(pages).toSorted(), path).toEqual(toNames(having));
      for (const page of pages) {
        const total = String(all().length);
        const counted =
          having.length === all().length ? total : `${String(having.length)} of ${total}`;
        expect(getCount(page), path).toBe(counted);
        const isSaid = page.document.querySelector('[data-part="none"]')?.hasAttribute('hidden');
        expect(isSaid, path).toBe(having.length > 0);
      }
    }
  });

  test('gives with each value the number of rows of the page that it leads to', () => {
    const pages = site.pages.filter(({ path }) => path.startsWith(`${site.base}${listing}/`));
    const wrong = pages.flatMap(({ path, document }) =>
      document.querySelectorAll('.facet a:not([aria-current])').flatMap((link) => {
        const { 'data-facet': facet = '', 'data-value': value = '' } = link.attributes;
        const having = all().filter(({ values }) => values[facet]?.includes(value)).length;
        const counted = link.querySelector('[data-part="counted"]');
        const shown = getText(counted?.querySelector('.no-script') ?? counted);
        const isRight =
          shown === String(having) &&
          link.getAttribute('href') === `${site.base}${listing}/${facet}/${value}/`;
        return isRight ? [] : [`${path}: ${facet} ${value} ${shown}, not ${String(having)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('gives a script the same rows and values, in the order of the page', () => {
    const data = JSON.parse(site.readText(`${site.base}${listing}/facets.json`)) as ListingData;
    const cards = [...site.files]
      .filter((file) => file.startsWith(`${site.base}${listing}/cards/`))
      .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .flatMap((file) => JSON.parse(site.readText(file)) as CardRecord[]);
    const names = cards.map(({ path, title }) => `${path.replace(/#.*/, '')} ${title}`);
    expect(names).toEqual(toShown(followPages(`/${listing}/`)));
    for (const { id, order } of data.sorts)
      expect(
        order.toSorted((a, b) => a - b),
        id,
      ).toEqual(names.map((_, row) => row));
    for (const { id, choices, rows: valuesOf } of data.facets) {
      const found = valuesOf.map((places) => places.map((place) => choices[place]?.id).toSorted());
      const wanted = names.map((name) => {
        const row = all().find(({ path, title }) => `${path} ${title}` === name);
        return [...(row?.values[id] ?? [])].toSorted();
      });
      expect(found, id).toEqual(wanted);
    }
  });
});

test('the usual order of research is newest first, with undated work last and what was replaced after it', () => {
  const rows = followPages('/research/').flatMap(({ document }) =>
    document.querySelectorAll('[data-part="rows"] .row'),
  );
  const isPast = (row: (typeof rows)[number]) => /Superseded|Withdrawn/u.test(getText(row));
  const firstPast = rows.findIndex(isPast);
  const current = firstPast < 0 ? rows : rows.slice(0, firstPast);
  expect(rows.slice(current.length).every(isPast)).toBe(true);
  const years = current.map((row) =>
    Number(/(\d{4})$/.exec(row.querySelector('.kick')?.textContent.trim() ?? '')?.[1] ?? 0),
  );
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test('questions stand under their themes, each theme once', () => {
  const headings = followPages('/questions/').map(({ document }) =>
    document.querySelectorAll('.rows .h-sub').map(getText),
  );
  for (const names of headings) expect(new Set(names).size).toBe(names.length);
  const flat = headings.flat();
  expect(flat.length).toBeGreaterThan(3);
  expect(flat).toEqual(flat.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
});
