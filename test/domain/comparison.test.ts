import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type ComparedItem,
  listTableRows,
  type Statement,
  THREAD_ROW,
  toComparison,
} from '#domain/comparison.ts';

const LEVELS = ['Practice', 'Place', 'System'];

const toRow = (id: string) => ({ id, label: id, question: `What of ${id}?` });

const toStatement = (text: string, more: Partial<Statement> = {}): Statement => ({
  text,
  refs: [],
  ...more,
});

const toItem = (id: string, cells: readonly Cell[], more: Partial<ComparedItem> = {}) => ({
  id,
  title: `Body ${id}`,
  path: `/collaboratives/${id}/`,
  summary: 'What it is.',
  cells,
  thread: [],
  sources: [],
  ...more,
});

/** A comparison of bodies by one row, a cell each. */
const compareCells = (...cells: readonly Cell[]) =>
  toComparison(
    [toRow('level')],
    LEVELS,
    cells.map((cell, place) => toItem(String(place), [cell])),
  ).rows[0];

describe('a row', () => {
  const cases: Record<string, [first: Cell, second: Cell, isSame: boolean]> = {
    'that says one thing of both is the same': [
      { said: [toStatement('Place')] },
      { said: [toStatement('Place')] },
      true,
    ],
    'is the same whatever the order of its words': [
      { said: [toStatement('Place'), toStatement('System')] },
      { said: [toStatement('System'), toStatement('Place')] },
      true,
    ],
    'is the same whatever its sources': [
      { said: [toStatement('Place', { refs: [1] })] },
      { said: [toStatement('Place')] },
      true,
    ],
    'in which nothing is recorded is the same, whatever is known of the gap': [
      { said: [], gap: 'Nobody asked.' },
      { said: [] },
      true,
    ],
    'with a gap beside a fact differs': [{ said: [toStatement('Place')] }, { said: [] }, false],
    'differs by its lighter words alone': [
      { said: [toStatement('10 practices', { small: 'Members' })] },
      { said: [toStatement('10 practices', { small: 'In the area' })] },
      false,
    ],
  };

  it.each(Object.entries(cases))('%s', (_, [first, second, isSame]) => {
    expect(compareCells(first, second)?.isSame).toBe(isSame);
  });

  it('is mixed only where two recorded figures have another basis', () => {
    const count = (basis: string): Cell => ({ said: [toStatement('7')], basis });
    expect(compareCells(count('2021'), count('2024'))?.isMixed).toBe(true);
    expect(compareCells(count('2021'), count('2021'))?.isMixed).toBe(false);
    expect(compareCells(count('2021'), { said: [] })?.isMixed).toBe(false);
    expect(compareCells(count('2021'), { said: [], basis: '2024' })?.isMixed).toBe(false);
  });
});

describe('a comparison', () => {
  const source = (title: string) => ({ title, publisher: 'A publisher', dateText: '2024' });
  const cite = (...refs: number[]): Cell => ({ said: [toStatement('Said', { refs })] });

  it('numbers sources as they are first cited, those that are shared once, those not cited never', () => {
    const { rows, sources } = toComparison([toRow('a'), toRow('b')], LEVELS, [
      toItem('one', [cite(2), cite(3)], { sources: ['Idle', 'Shared', 'Own'].map(source) }),
      toItem('two', [cite(1), cite(2, 1)], { sources: ['Other', 'Shared'].map(source) }),
    ]);
    const refs = rows.map(({ cells }) => cells.map(({ said }) => said[0]?.refs));
    expect(refs).toEqual([
      [[1], [2]],
      [[3], [1, 2]],
    ]);
    expect(sources.map(({ title }) => title)).toEqual(['Shared', 'Other', 'Own']);
  });

  it('keeps apart two sources of one title at two addresses', () => {
    const [first, second] = [
      { ...source('News'), url: 'https://a.example/' },
      { ...source('News'), url: 'https://b.example/' },
    ];
    const { sources } = toComparison([toRow('a')], LEVELS, [
      toItem('one', [cite(1)], { sources: [first] }),
      toItem('two', [cite(1)], { sources: [second] }),
    ]);
    expect(sources).toHaveLength(2);
  });

  it('sets threads side by side by level, with nothing where one passes a level by', () => {
    const band = (levelLabel: string, body: string) => ({ levelLabel, body, isThisBody: false });
    const { levels } = toComparison([], LEVELS, [
      toItem('one', [], {
        thread: [band('Practice', 'A'), band('System', 'B'), band('System', 'C')],
      }),
      toItem('two', [], { thread: [band('Practice', 'D')] }),
    ]);
    expect(
      levels.map(({ label, bands }) => [label, bands.map((own) => own.map(({ body }) => body))]),
    ).toEqual([
      ['Practice', [['A'], ['D']]],
      ['System', [['B', 'C'], []]],
    ]);
  });

  it('lists the rows of a table without the threads, and only differences if asked', () => {
    const [same, other] = [{ said: [] }, { said: [toStatement('Only here')] }];
    const comparison = toComparison([toRow('a'), toRow('b'), toRow(THREAD_ROW)], LEVELS, [
      toItem('one', [same, other, other]),
      toItem('two', [same, same, same]),
    ]);
    expect(listTableRows(comparison).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(listTableRows(comparison, true).map(({ id }) => id)).toEqual(['b']);
  });
});
