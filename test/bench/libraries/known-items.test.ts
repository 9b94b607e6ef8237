import { describe, expect, it } from 'vitest';
import { toKnownItems, toSuccess } from '#scripts/bench/libraries/known-items.ts';

const toFound = (title: string, index: number) => ({ url: `/${String(index)}/`, title });
const many = Array.from({ length: 1000 }, (_, index) => toFound(`Title ${String(index)}`, index));

describe('the titles that are searched for', () => {
  it('are spread over the whole list, the same ones every time', () => {
    const items = toKnownItems(many, 100);
    expect(items).toHaveLength(100);
    expect(items[0]).toBe(many[0]);
    expect(items[99]).toBe(many[990]);
    expect(toKnownItems(many, 100)).toEqual(items);
  });

  it('stand alone: neither of two records is asked for by a title that both have', () => {
    const records = ['Federation', 'federation', 'Network', ''].map(toFound);
    expect(toKnownItems(records, 100).map(({ title }) => title)).toEqual(['Network']);
  });
});

describe('the success of a search by title', () => {
  const items = ['A', 'B', 'C', 'D'].map(toFound);

  it('counts what stands first, and what stands among the first five', () => {
    const answers = [['/0/', '/9/'], ['/9/', '/8/', '/7/', '/6/', '/1/'], [], ['/9/']];
    expect(toSuccess(items, answers)).toEqual({ first: 0.25, firstFive: 0.5 });
  });

  it('does not count the sixth', () => {
    const answers = items.map(({ url }) => ['/9/', '/8/', '/7/', '/6/', '/5/', url]);
    expect(toSuccess(items, answers)).toEqual({ first: 0, firstFive: 0 });
  });
});
