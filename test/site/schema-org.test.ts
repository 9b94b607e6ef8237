import { describe, expect, test } from 'vitest';
import { getPage, loadSite, toPage } from './built-pages.ts';
import { findSchemaOrgProblems } from './schema-org.ts';

const site = loadSite();

describe('the structured data of the built site', () => {
  test('is schema.org’s: its types, their properties, and values of the right sort', () => {
    expect(findSchemaOrgProblems(site.pages)).toEqual([]);
  });

  test('describes open data as a catalogue of data sets with their files', () => {
    const read = (path: string) =>
      JSON.parse(
        getPage(site, path).document.querySelector('script[type="application/ld+json"]')?.rawText ??
          '{}',
      ) as unknown;
    expect(read('/data/')).toMatchObject({ '@type': 'DataCatalog' });
    expect(read('/data/research/')).toMatchObject({
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [
        { contentUrl: `${site.origin}${site.base}data/v1/research.csv` },
        { contentUrl: `${site.origin}${site.base}data/v1/research.json` },
      ],
    });
  });
});

test('the check of structured data finds a property, a type and a sort of value that there is not', () => {
  const { html } = getPage(site, '/case-studies/south-west-london/');
  const slips: readonly (readonly [string, string | RegExp, string])[] = [
    ['/property/', '"headline":', '"headlines":'],
    ['/type/', '"@type":"Article"', '"@type":"Artikel"'],
    ['/value/', /"headline":"[^"]*"/, '"headline":{"@type":"Person"}'],
  ];
  const pages = slips.map(([path, from, to]) => toPage(path, html.replace(from, to)));
  const problems = findSchemaOrgProblems([...pages, toPage('/sound/', html)]).join('\n');
  expect(problems).toMatch(/^\/property\/: .*headlines/mu);
  expect(problems).toMatch(/^types: .*Artikel/mu);
  expect(problems).toMatch(/^\/value\/: /mu);
  expect(problems).not.toContain('/sound/');
});
