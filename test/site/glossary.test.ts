import { describe, expect, test } from 'vitest';
import { type BuiltPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const terms = site.pages.filter(({ path }) =>
  /^glossary\/[^/]+\/$/.test(path.slice(site.base.length)),
);
const findUses = ({ document }: BuiltPage) =>
  document.querySelectorAll('section[aria-labelledby="uses"] a[href]');

describe('the page of a term', () => {
  test('names every entry that explains the term, and says so', () => {
    const explaining = site.pages.flatMap(({ path, document }) =>
      document.querySelectorAll('.words > [id^="term-"]').map(({ id }) => ({
        path,
        term: `${site.base}glossary/${id.slice('term-'.length)}/`,
      })),
    );
    expect(explaining.length).toBeGreaterThan(100);
    const missing = explaining.filter(({ path, term }) => {
      const page = terms.find((each) => each.path === term);
      const isNamed = page && findUses(page).some((link) => link.getAttribute('href') === path);
      // A long list stops, and a search goes on from there.
      return !isNamed && page?.html.includes('Search for the term') !== true;
    });
    expect(missing).toEqual([]);
  });

  test('names no entry twice, and never its own', () => {
    for (const page of terms) {
      const paths = findUses(page).map((link) => link.getAttribute('href'));
      expect(new Set(paths).size, page.path).toBe(paths.length);
      expect(paths, page.path).not.toContain(page.path);
    }
  });

  test('puts the names under the kinds they are of', () => {
    const page = terms.find(({ path }) => path.endsWith('/primary-care-network/'));
    const headings = page?.document.querySelectorAll('section[aria-labelledby="uses"] h3') ?? [];
    expect(headings.map(getText)).toContain('Case studies');
    expect(headings.map(getText)).toContain('Register');
  });
});
