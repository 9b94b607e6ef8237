import { describe, expect, test } from 'vitest';
import { getNearness, isNamed } from '#client/search/nearness.ts';
import { makeRecord } from './records.ts';

const record = (title: string, summary = '') =>
  makeRecord('text', [], { meta: { title, summary, names: 'zqintegratedcaresystem zqics' } });
const parts = ['primary', 'care', 'board'].map((word) => ({
  weight: 1 / 3,
  kinds: [],
  words: [{ word, likeness: 1 }],
}));
const nearness = (title: string, summary = '') =>
  getNearness('primary care board', parts, record(title, summary), 'topics');

describe('a record is nearer', () => {
  test('the more of what is sought its title says', () => {
    expect(nearness('Primary care')).toBeGreaterThan(nearness('Care'));
  });

  test('the less else its title says', () => {
    expect(nearness('Primary care boards')).toBeGreaterThan(
      nearness('Primary care boards in the north of England'),
    );
  });

  test('where its title holds the very words', () => {
    expect(nearness('Primary care board')).toBeGreaterThan(nearness('Board for primary care'));
  });

  test('where its summary says it', () => {
    expect(nearness('A board', 'For primary care.')).toBeGreaterThan(nearness('A board'));
  });

  test('where it is of the kind that the query names', () => {
    const sought = [...parts, { weight: 1 / 3, kinds: ['documents'], words: [] }];
    const near = (kind: string) => getNearness('a board, template', sought, record('Board'), kind);
    expect(near('documents')).toBeGreaterThan(near('glossary'));
  });

  test('than nothing at all: the factor is one where neither says anything', () => {
    expect(nearness('Something else')).toBe(1);
  });
});

test.each([
  ['Integrated care system', true],
  ['what is an ICS', true],
  ['ics', true],
  ['integrated care', false],
])('%s is a name of the record: %s', (query, isOne) => {
  expect(isNamed(query, record('Integrated care system'))).toBe(isOne);
});
