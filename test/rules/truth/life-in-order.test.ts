import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { checkContent } from '#rules/check-content.ts';

const FOLDER = 'test/fixtures/rules/life-in-order/valid/content/research';
const read = (name: string) => readFileSync(`${FOLDER}/${name}.mdx`, 'utf8');

/** What the rule says of a publication that stood as one fixture and is to stand as another. */
function change(from: string, to: string): string[] {
  const file = 'content/research/corrected.mdx';
  const { problems } = checkContent([{ file, bytes: new TextEncoder().encode(to) }], {
    base: '/',
    image: () => undefined,
    today: '2026-11-22',
    isAlone: true,
    earlier: () => from,
  });
  return problems.filter(({ rule }) => rule === 'life-in-order').map(({ message }) => message);
}

describe('a publication that was public before', () => {
  test.each([
    ['planned', 'published'],
    ['published', 'corrected'],
    ['corrected', 'withdrawn'],
  ])('goes on from %s to %s', (from, to) => {
    expect(change(read(from), read(to))).toEqual([]);
  });

  it('does not go back', () => {
    expect(change(read('published'), read('planned'))).toEqual([
      'It was “published”, and can’t be “planned” after that.',
    ]);
    expect(change(read('withdrawn'), read('corrected'))).toEqual([
      'It was “withdrawn”, and can’t be “corrected” after that.',
    ]);
  });
});
