import { describe, expect, it } from 'vitest';
import { toLibrariesReport } from '#scripts/bench/libraries/report-libraries.ts';

const searched = {
  firstResult: { seconds: 2.16, bytes: 123_900 },
  knownItems: { first: 0.95, firstFive: 1 },
};
const report = toLibrariesReport(
  [
    {
      entries: 10_000,
      records: 18_450,
      titles: 100,
      costs: [
        { name: 'The hub’s own search page', indexing: undefined, ...searched },
        {
          name: 'Lunr',
          indexing: { seconds: 8.84, cpuSeconds: 3.2, peakBytes: 436e6 },
          ...searched,
        },
      ],
    },
  ],
  ['lunr 2'],
  1,
);

describe('the report on search libraries', () => {
  it('says what each took to make its index, and what a visitor waits for', () => {
    expect(report).toContain('| Lunr | 8.8 s | 3.2 s | 436 MB | 123.9 kB | 2.2 s | 95 % | 100 % |');
  });

  it('says nothing of an index that was made while the site was built', () => {
    expect(report).toContain('| The hub’s own search page |  |  |  | 123.9 kB |');
  });

  it('says how much was searched, in how many runs, with what', () => {
    expect(report).toContain('10,000 entries, 18,450 records, 100 titles');
    expect(report).toContain('1 run, in turns: lunr 2.');
  });
});
