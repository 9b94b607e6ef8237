import { expect, test } from 'vitest';
import { toPlan } from '#client/search/expand.ts';
import { findNamedKinds } from '#client/search/kind-words.ts';

test.each([
  ['template', ['documents']],
  ['paper', ['research']],
  ['example', ['case-studies', 'documents']],
  ['federation', []],
])('“%s” asks for %j', (word, kinds) => {
  expect(findNamedKinds(word)).toEqual(kinds);
});

test('a word for a kind of page is looked up as that kind, too', () => {
  const { ways } = toPlan('template terms of reference', []);
  expect(ways.filter(({ isKind }) => isKind)).toMatchObject([{ words: 'documents', covers: [0] }]);
});
