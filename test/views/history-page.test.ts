import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import type { DatedChange, History } from '#domain/history.ts';
import { toHistoryLink, toHistoryNotice, toKindHistory } from '#views/history-page.ts';
import { toEntryLike } from './model-entries.ts';

const older = toEntryLike('topics', 'older', { title: 'Older' });
const newer = toEntryLike('topics', 'newer', { title: 'Newer' });
const untouched = toEntryLike('topics', 'untouched', { title: 'Untouched' });
const corpus = toCorpus([older, newer, untouched]);
const changes = (...on: string[]): DatedChange[] =>
  on.map((each) => ({ on: each, what: 'changed', words: ['Two words mended'] }));
const history: History = {
  byFile: new Map([
    [older.file, changes('2026-10-01')],
    [newer.file, changes('2026-11-22', '2026-11-01')],
  ]),
  cutAt: undefined,
};

describe('the history of a kind', () => {
  it('has the entry that changed last first, and those of which nothing is known last', () => {
    const { entries } = toKindHistory('topics', corpus, history);
    expect(entries.map(({ title }) => title)).toEqual(['Newer', 'Older', 'Untouched']);
    expect(entries[0]?.changes).toEqual([
      { on: '2026-11-22', date: '22 November 2026', text: 'Changed. Two words mended.' },
      { on: '2026-11-01', date: '1 November 2026', text: 'Changed. Two words mended.' },
    ]);
  });

  it('is that of the file where all its entries stand in one', () => {
    const term = toEntryLike('glossary', 'a-term');
    const listed = toKindHistory('glossary', toCorpus([term]), {
      ...history,
      byFile: new Map([[term.file, changes('2026-11-22')]]),
    });
    expect(listed.entries.map(({ path }) => path)).toEqual(['/glossary/']);
    expect(listed.entries[0]?.changes).toHaveLength(1);
  });
});

describe('the way to the history of an entry', () => {
  it('says when it last changed, and leads to its place in the list', () => {
    expect(toHistoryLink(newer, history)).toEqual({
      text: 'Changed 22 November 2026',
      path: '/history/topics/#newer',
    });
  });

  it('is not there where nothing is known of it', () => {
    expect(toHistoryLink(untouched, history)).toBeUndefined();
    expect(toHistoryLink(newer, undefined)).toBeUndefined();
  });
});

it('a history that is cut or missing says so', () => {
  expect(toHistoryNotice(history)).toBe('');
  expect(toHistoryNotice({ ...history, cutAt: '2026-10-05' })).toMatch(/up to 5 October 2026/u);
  expect(toHistoryNotice(undefined)).toMatch(/without its history/u);
});
