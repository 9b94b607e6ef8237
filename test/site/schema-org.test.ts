import { toEntryJsonLd } from '#views/json-ld.ts';
import { describe, expect, test } from 'vitest';
import { change, toPublication, toResearchCorpus } from '../views/research-fixtures.ts';
import { getPage, loadSite, toPage } from './built-pages.ts';
import { findSchemaOrgProblems } from './schema-org.ts';

const site = loadSite();

/** Publications that the built site may have none of. */
const lives = [
  toPublication('corrected', {
    state: 'corrected',
    corrections: [change('2026-11-08', 'It said five. There are six.')],
  }),
  toPublication('superseded', {
    state: 'superseded',
    supersededBy: 'corrected',
    supersededOn: '2026-11-08',
  }),
  toPublication('withdrawn', {
    state: 'withdrawn',
    withdrawn: { date: '2026-11-10', why: 'It was wrong.' },
  }),
];

const toMarkedData = (entry: (typeof lives)[number]) =>
  toEntryJsonLd(
    entry,
    toResearchCorpus(...lives),
    { origin: 'https://hub.example', base: '/', repository: '', mail: '', today: '2026-11-22' },
    undefined,
  );

const toMarkedPage = (entry: (typeof lives)[number]) =>
  toPage(
    `/${entry.id}/`,
    `<script type="application/ld+json">${JSON.stringify(toMarkedData(entry))}</script>`,
  );

describe('the structured data of the built site', () => {
  test('is schema.org’s: its types, their properties, and values of the right sort', () => {
    expect(findSchemaOrgProblems([...site.pages, ...lives.map(toMarkedPage)])).toEqual([]);
  });

  test('says what became of a publication', () => {
    const [corrected, superseded, withdrawn] = lives.map(toMarkedData);
    expect(corrected).toMatchObject({
      creativeWorkStatus: 'Corrected',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-11-08' }],
      isBasedOn: ['https://hub.example/research/superseded/'],
    });
    expect(superseded).toMatchObject({ creativeWorkStatus: 'Superseded', expires: '2026-11-08' });
    expect(withdrawn).toMatchObject({ creativeWorkStatus: 'Withdrawn', expires: '2026-11-10' });
    const plain = toMarkedData(toPublication('plain'));
    for (const property of ['creativeWorkStatus', 'expires', 'correction', 'isBasedOn'])
      expect(plain).not.toHaveProperty(property);
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
