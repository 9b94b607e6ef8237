import { describe, expect, test } from 'vitest';
import { getNearness, orderHits } from '#client/search/order-hits.ts';
import { makeRecord } from './records.ts';

const hits = (ids: string) =>
  Array.from(ids, (id) => ({ id, data: () => Promise.reject(new Error('not asked for')) }));
const order = (...found: string[]) =>
  orderHits(found.map(hits))
    .map(({ id }) => id)
    .join('');

describe('the order of hits', () => {
  test('is that of the only search', () => {
    expect(order('cab')).toBe('cab');
  });

  test('puts the phrase first, in the order of the wider search', () => {
    expect(order('ab', 'xbyaz')).toBe('baxyz');
  });

  test('loses nothing that only the narrow search found, and repeats nothing', () => {
    expect(order('aq', 'ba')).toBe('aqb');
  });
});

describe('nearness to the words sought', () => {
  const record = makeRecord('All speak with one voice here', ['voice'], {
    url: '/a/',
    meta: { title: 'One voice' },
  });

  test.each([
    ['one VOICE', 0],
    ['"one voice"', 0],
    ['voice', 1],
    ['speak with one', 2],
    ['voice one', 3],
  ])('of “%s” is %i', (query, nearness) => {
    expect(getNearness(query, record)).toBe(nearness);
  });
});
