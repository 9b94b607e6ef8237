import { describe, expect, it } from 'vitest';
import { findCorrectionStep } from '#contribution/form/correction-step.ts';
import { toCorpus } from '#domain/corpus.ts';
import { findConcerns } from '#domain/desk/desk.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { toDrawnHtml } from '#loader/drawn-html.ts';
import { loadContent } from '#loader/load-content.ts';
import { loadEmptySearches, loadLinkCheck } from '#loader/load-records.ts';
import { getAttribute, getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const today = process.env.HUB_TODAY ?? new Date().toISOString().slice(0, 10);
const desk = getPage(site, '/editorial/');
const content = await loadContent('.', site.base);
const entries = content.reads.flatMap(({ entry }) => entry ?? []);

describe('the editors’ desk', () => {
  it('is no page for search engines, for the list of pages, or for the hub’s own search', () => {
    expect(getAttribute(desk, 'meta[name="robots"]', 'content')).toBe('noindex');
    expect(desk.document.querySelector('main')?.getAttribute('data-pagefind-body')).toBeUndefined();
    for (const file of [...site.files].filter((name) => /sitemap.*\.xml$/u.test(name)))
      expect(site.readText(file)).not.toContain('/editorial/');
  });

  it('lists what the report lists, each thing with a way to mend it', () => {
    const published = entries.filter((entry) => !isEmbargoed(entry, today));
    const input = {
      corpus: toCorpus(published),
      today,
      getHtml: (entry: (typeof published)[number]) => toDrawnHtml(content, entry),
      links: loadLinkCheck(),
      searches: loadEmptySearches(),
      findStep: findCorrectionStep,
    };
    for (const { id, rows } of findConcerns(input, 'readers')) {
      const items = desk.document.querySelectorAll(`[aria-labelledby="${id}"] .care > li`);
      expect([id, items.length]).toEqual([id, rows.length]);
      for (const item of items) expect(item.querySelectorAll('.ways a').length).toBeGreaterThan(0);
      const heads = desk.document.querySelectorAll(`[aria-labelledby="${id}"] h3 a`);
      expect(heads.map(getText)).toEqual([
        ...new Set(rows.flatMap(({ head }) => head?.title ?? [])),
      ]);
    }
  });

  it('tells of no entry under embargo, not even that there is one', () => {
    const text = desk.html;
    for (const entry of entries.filter((each) => isEmbargoed(each, today)))
      expect(text).not.toContain(entry.id);
    expect(desk.document.querySelector('#embargoes')).toBeNull();
  });
});

describe('the history of every kind', () => {
  it('has a place for each entry, to which the entry’s page leads where a change is known', () => {
    for (const kind of kindIds) {
      const page = getPage(site, `/history/${kind}/`).document;
      for (const place of page.querySelectorAll('.changes > div')) {
        if (place.querySelectorAll('time').length === 0 || kind === 'glossary') continue;
        const id = place.getAttribute('id') ?? '';
        const way = getPage(site, `/${kind}/${id}/`).document.querySelector('[href*="/history/"]');
        expect(way?.getAttribute('href')).toBe(`${site.base}history/${kind}/#${id}`);
        expect(getText(way ?? null)).toBe(`Changed ${getText(place.querySelector('time'))}`);
      }
    }
  });

  it('says so where it is not known, or only in part', () => {
    const isKnown = site.pages.some(
      ({ path, html }) => path.startsWith(`${site.base}history/`) && html.includes('<time'),
    );
    const text = getText(getPage(site, '/history/').document.querySelector('main'));
    if (!isKnown) expect(text).toMatch(/without its history|newest part of its history/u);
    else expect(text).toMatch(/last changed on/u);
  });
});
