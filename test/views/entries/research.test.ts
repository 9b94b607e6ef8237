import { describe, expect, it } from 'vitest';
import type { Data } from '#domain/kinds.ts';
import { toTombstone } from '#domain/tombstone.ts';
import { toEntryPage } from '#views/entry-page.ts';
import { toPublication, toResearchCorpus } from '../research-fixtures.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};

const findWaysToRead = (more: Partial<Data<'research'>>) => {
  const entry = toTombstone(toPublication('one', more));
  return toEntryPage(entry, toResearchCorpus(entry), undefined, site).glance.find(
    ({ label }) => label === 'Read it',
  )?.values;
};

describe('where a publication can be read', () => {
  it('is told by the site, and each file by its own name', () => {
    const url = 'https://www.reports.example/boards/';
    const files = [
      'https://www.reports.example/files/Boards%20in%202026.pdf',
      'https://data.example/?id=7',
      'https://tables.example/all.html',
    ];
    expect(findWaysToRead({ url, files })).toEqual([
      { text: 'www.reports.example', path: url },
      { text: 'Boards in 2026.pdf (www.reports.example)', path: files[0] },
      { text: 'data.example', path: files[1] },
      { text: 'tables.example', path: files[2] },
    ]);
  });

  it('names an address once, though it stands in both fields', () => {
    const url = 'https://www.reports.example/boards.pdf';
    expect(findWaysToRead({ url, files: [url] })).toEqual([
      { text: 'boards.pdf (www.reports.example)', path: url },
    ]);
  });

  it('is not recorded where nobody found it', () => {
    expect(findWaysToRead({})).toEqual([]);
  });

  it('is not asked of what has not come out, unless it has a page already', () => {
    expect(findWaysToRead({ state: 'planned', date: 'not recorded' })).toBeUndefined();
    const url = 'https://www.reports.example/to-come/';
    expect(findWaysToRead({ state: 'fieldwork', date: 'not recorded', url })).toHaveLength(1);
  });

  it('is no longer told once it was withdrawn', () => {
    const withdrawn = { date: '2026-11-10', why: 'It was wrong.' };
    const url = 'https://www.reports.example/boards/';
    expect(findWaysToRead({ state: 'withdrawn', withdrawn, url })).toBeUndefined();
  });
});
