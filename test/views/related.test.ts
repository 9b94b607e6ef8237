import { describe, expect, it } from 'vitest';
import { toEntryPage } from '#views/entry-page.ts';
import { corpus, newer, restsOnBoth } from './policy-fixtures.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};

const toRelated = (entry: Parameters<typeof toEntryPage>[0]): string[] =>
  toEntryPage(entry, corpus, undefined, site).related.flatMap(({ reason, cards }) =>
    cards.map(({ title }) => `${reason}: ${title}`),
  );

describe('what an entry’s page lists as related', () => {
  it('leaves out what the page names already', () => {
    expect(toRelated(restsOnBoth)).toEqual([]);
  });

  it('holds what it names nowhere else', () => {
    expect(toRelated(newer)).toEqual(['Took the place of: Policy older']);
  });
});
