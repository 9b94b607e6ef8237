import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { facetLabel, facetValues } from '#domain/facets.ts';
import { getPath } from '#domain/kinds.ts';
import { loadContent } from '#loader/load-content.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const page = getPage(site, '/pictures/');
const ids = ['timeline', 'forms-by-level', 'providers', 'set-up-times', 'status-ages'];
let corpus: Corpus;

beforeAll(async () => {
  const { reads } = await loadContent('.', site.base);
  corpus = toCorpus(reads.flatMap(({ entry }) => entry ?? []));
});

const openSection = (id: string) => {
  const section = page.document.querySelector(`section[aria-labelledby="${id}"]`);
  if (!section) throw new Error(`There is no picture “${id}”.`);
  return section;
};

/** The rows of a picture's table, each as the texts of its cells. */
const readTable = (id: string): string[][] =>
  openSection(id)
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map(getText));

/** Reads the file as a spreadsheet would; fails on anything that is not a whole table. */
function readCsv(id: string): Record<string, string>[] {
  const text = site.readText(`${site.base}pictures/${id}.csv`).replace(/^\uFEFF/, '');
  const lines = [...text.matchAll(/((?:"(?:[^"]|"")*"(?:,|(?=\r\n)))+)\r\n/g)].map(
    ([, line = '']) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')),
  );
  const [head = [], ...rows] = lines;
  const written = lines
    .map((line) => line.map((field) => `"${field.replaceAll('"', '""')}"`).join(',') + '\r\n')
    .join('');
  expect(written, id).toBe(text);
  return rows.map((row) => {
    expect(row, id).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, column) => [name, row[column] ?? '']));
  });
}

describe('every picture', () => {
  test.each(ids)(
    '%s is drawn twice, named and described, with nothing that the policy refuses',
    (id) => {
      const charts = openSection(id).querySelectorAll('svg.chart');
      expect(charts).toHaveLength(2);
      for (const chart of charts) {
        expect(chart.getAttribute('role')).toBe('img');
        expect(
          getText(page.document.getElementById(chart.getAttribute('aria-labelledby') ?? '')),
        ).not.toBe('');
        expect(
          getText(page.document.getElementById(chart.getAttribute('aria-describedby') ?? '')),
        ).not.toBe('');
        expect(chart.querySelectorAll('path, line').length).toBeGreaterThan(3);
        expect(
          chart.querySelectorAll('[style], [font-family], [onclick], script, style, image, a'),
        ).toEqual([]);
      }
    },
  );

  test.each(ids)('%s has its table and its data, where every page is one of the hub’s', (id) => {
    expect(readTable(id).length).toBeGreaterThan(3);
    const rows = readCsv(id);
    expect(rows.length).toBeGreaterThan(10);
    const pages = new Set(site.pages.map(({ path }) => site.origin + path));
    expect(rows.filter(({ Page = '' }) => !pages.has(Page))).toEqual([]);
    expect(
      rows.flatMap((row) => Object.values(row)).filter((text) => /^[=+\-@]/.test(text)),
    ).toEqual([]);
  });
});

describe('the numbers in the tables are those of the content', () => {
  test('timeline: a row for each body, up to sixty', () => {
    const bodies = corpus.list('collaboratives');
    const links = openSection('timeline')
      .querySelectorAll('tbody th a')
      .map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(Math.min(60, bodies.length));
    const known = bodies.map((body) => site.base + getPath(body).slice(1));
    expect(links.filter((link) => !known.includes(link ?? ''))).toEqual([]);
    const starts = bodies.filter(({ data }) => data.started.date !== 'not recorded');
    expect(readCsv('timeline').filter(({ What }) => What === 'Began')).toHaveLength(starts.length);
  });

  test('legal form by level', () => {
    const counts = readTable('forms-by-level').map(([label, ...cells]) => [
      label,
      ...cells.slice(0, facetValues('level').length).map(Number),
    ]);
    const bodies = corpus.list('collaboratives');
    expect(counts).toEqual(
      facetValues('form').map((form) => [
        facetLabel('form', form),
        ...facetValues('level').map(
          (level) => bodies.filter(({ data }) => data.form === form && data.level === level).length,
        ),
      ]),
    );
  });

  test('providers', () => {
    const counts = new Map(
      readTable('providers').map(([label = '', count]) => [label, Number(count)]),
    );
    const bodies = corpus.list('collaboratives');
    for (const kind of facetValues('providers'))
      expect(counts.get(facetLabel('providers', kind)), kind).toBe(
        bodies.filter(({ data }) => data.providers.includes(kind)).length,
      );
  });

  test('set-up times: every recorded time in its own words, and the rest counted', () => {
    const stories = corpus.list('case-studies');
    const times = stories.flatMap(({ data }) => data.setUp.time ?? []);
    const rows = readTable('set-up-times');
    expect(
      rows
        .slice(0, -1)
        .map(([, words]) => words)
        .toSorted(),
    ).toEqual(times.toSorted());
    expect(rows.at(-1)?.[0]).toContain(
      `Not recorded: ${String(stories.length - times.length)} case`,
    );
  });

  test('ages: every body in one band', () => {
    const counted = readTable('status-ages').reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(corpus.list('collaboratives').length);
  });
});
