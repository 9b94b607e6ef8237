import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { components } from '#body/components/registry.ts';
import { type FacetId, facets } from '#domain/facets.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { toJsonReport } from '#domain/problem-formats.ts';
import { ruleInfos } from '#rules/index.ts';
import { toFieldRows } from '#views/guide/field-rows.ts';
import { getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const getMain = (path: string): HTMLElement | null =>
  getPage(site, path).document.querySelector('main');
/** What is shown as written: the parser keeps the tags within it. */
const getWritten = (element: HTMLElement | null) =>
  (element?.querySelectorAll('pre') ?? []).map(({ text }) =>
    text.trim().replace(/^<code>|<\/code>$/gu, ''),
  );
const findLinks = (path: string) =>
  (getMain(path)?.querySelectorAll('a') ?? []).map((link) => link.getAttribute('href'));

/** Where a message of the checker about the rule leads. */
function getGuideLink(rule: string): string | undefined {
  const place = {
    file: 'content/topics/a.mdx',
    line: 1,
    column: 1,
    rule,
    severity: 'error',
  } as const;
  const problem = { ...place, message: 'Wrong.', fix: 'Mend it.' };
  const report = toJsonReport({ entries: 1, problems: [problem], site: site.base });
  const { problems } = JSON.parse(report) as { problems: readonly { guide: string }[] };
  return problems[0]?.guide;
}

describe('the guide', () => {
  test('is led to from the page that says how to contribute', () => {
    const links = findLinks('/contribute/');
    for (const page of ['example', 'fields', 'facets', 'components', 'rules'])
      expect(links).toContain(`${page}/`);
  });

  test('is left out of the search for readers, but for its first page', () => {
    const searched = site.pages.filter(
      ({ path, document }) =>
        path.startsWith(`${site.base}contribute/`) &&
        document.querySelector('[data-pagefind-body]') !== null,
    );
    expect(searched.map(({ path }) => path)).toEqual([
      `${site.base}contribute/`,
      `${site.base}contribute/queue/`,
    ]);
  });
});

describe.each(kindIds)('the page on %s', (kind) => {
  const path = `/contribute/fields/${kind}/`;

  test('lists every field with its sentence, and the sections of the text', () => {
    const main = getMain(path);
    for (const { id, name, sentence, isRequired } of toFieldRows(kind)) {
      const row = getText(main?.querySelector(`#${id}`) ?? null);
      expect(row, id).toContain(name);
      expect(row, id).toContain(sentence);
      expect(row, id).toContain(isRequired ? 'Required' : 'Optional');
    }
    const sections = main?.querySelectorAll('section[aria-labelledby="sections"] li') ?? [];
    expect(sections.map(getText)).toEqual([...kinds[kind].sections]);
  });

  test('stands in the list of kinds', () => {
    expect(findLinks('/contribute/fields/')).toContain(site.base + path.slice(1));
  });
});

test.each(Object.keys(facets) as FacetId[])(
  'the words to choose from for %s are all there',
  (id) => {
    const list = getMain('/contribute/facets/')?.querySelector(
      `section[aria-labelledby="facet-${id}"] dl`,
    );
    const names = list?.querySelectorAll('dt').map(getText);
    const labels = list?.querySelectorAll('dd').map(getText);
    expect(names).toEqual(Object.keys(facets[id].values));
    expect(labels).toEqual(Object.values(facets[id].values));
  },
);

test.each(components)('the component $name is shown as written and as drawn', (component) => {
  const section = getMain('/contribute/components/')?.querySelector(
    `section[aria-labelledby="component-${component.name}"]`,
  );
  expect(getWritten(section ?? null)).toContain(component.example);
  expect(getText(section?.querySelector('.drawn') ?? null).length).toBeGreaterThan(0);
  for (const attribute of Object.keys(component.attributes))
    expect(section?.querySelectorAll('dt code').map(getText)).toContain(attribute);
});

describe.each(ruleInfos)('the page on the rule $id', ({ id, title, reason }) => {
  const path = `/contribute/rules/${id}/`;

  test('says what, why and how, and is where the checker’s messages lead', () => {
    const main = getMain(path);
    expect(`${getText(main?.querySelector('h1') ?? null)}.`).toBe(title);
    expect(getText(main?.querySelector('.lead') ?? null)).toBe(reason);
    expect(main?.querySelectorAll('.wrong').length).toBeGreaterThan(0);
    expect(main?.querySelectorAll('.right').length).toBeGreaterThan(0);
    expect(getGuideLink(id)).toBe(getPage(site, path).path);
  });

  test('is led to from the list of rules', () => {
    expect(findLinks('/contribute/rules/')).toContain(site.base + path.slice(1));
  });
});

test('the worked example shows what the checker says, and that nothing is left to mend', () => {
  const shown = getWritten(getMain('/contribute/example/'));
  expect(shown.some((text) => text.includes('Did you mean “collective-voice”?'))).toBe(true);
  expect(shown).toContain('1 entry checked, nothing to fix.');
});
