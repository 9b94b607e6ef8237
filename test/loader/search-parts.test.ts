import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBorders, toGroups } from '#loader/search-parts.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
const wordLists = fc
  .uniqueArray(fc.tuple(letters, fc.integer({ min: 1, max: 40_000 })), {
    minLength: 1,
    selector: ([word]) => word,
  })
  .map((words) =>
    words
      .map(([word, size]) => ({ word, bytes: Buffer.alloc(size) }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
  );
/** The parts of some words, and between which words each is looked in. */
const cut = (words: Parameters<typeof toGroups>[0]) => {
  const groups = toGroups(words);
  const parts = groups.map((held) => ({
    first: held[0]?.word ?? '',
    last: held.at(-1)?.word ?? '',
  }));
  const borders = toBorders(parts);
  return parts.map(({ first, last }, place) => ({
    words: groups[place] ?? [],
    from: borders[place - 1]?.from ?? first,
    to: borders[place]?.to ?? last,
  }));
};

test('every word stays, in its order, in the part whose words it lies between', () => {
  fc.assert(
    fc.property(wordLists, (words) => {
      const parts = cut(words);
      expect(parts.flatMap((part) => part.words)).toEqual(words);
      for (const { words: held, from, to } of parts)
        for (const { word } of held) expect(from <= word && word <= to).toBe(true);
    }),
  );
});

test('whatever lies between the first word and the last has exactly one part to be looked for in', () => {
  fc.assert(
    fc.property(wordLists, letters, (words, sought) => {
      const parts = cut(words);
      const isWithin = (words[0]?.word ?? '') <= sought && sought <= (words.at(-1)?.word ?? '');
      const found = parts.filter(({ from, to }) => from <= sought && sought <= to);
      expect(found).toHaveLength(isWithin ? 1 : 0);
    }),
  );
});

test('what begins the words of a part is looked for there, all else between two in the earlier', () => {
  const [border] = toBorders([
    { first: 'a', last: 'feder' },
    { first: 'fee', last: 'z' },
  ]);
  expect('fee' >= (border?.from ?? '')).toBe(true);
  for (const word of ['feder', 'federation', 'fed', 'fedz'])
    expect([word, word <= (border?.to ?? '')]).toEqual([word, true]);
  expect((border?.to ?? '') < (border?.from ?? '')).toBe(true);
});

const word = (text: string, size: number) => ({ word: text, bytes: Buffer.alloc(size) });
const toTexts = (groups: ReturnType<typeof toGroups>) =>
  groups.map((held) => held.map((each) => each.word));

test('words that begin alike stay together until they are too many', () => {
  const parts = toGroups([word('care', 15_000), word('carer', 9_000), word('carers', 9_000)]);
  expect(toTexts(parts)).toEqual([['care'], ['carer', 'carers']]);
  const many = toGroups(['carera', 'carerb', 'carerc'].map((text) => word(text, 40_000)));
  expect(many).toHaveLength(2);
});

test('names do not, since nobody looks for the beginning of one', () => {
  const names = ['aa', 'ab', 'ac'].map((end) => word(`zqexample${end}`, 9_000));
  expect(toTexts(toGroups(names))).toHaveLength(3);
});

test('room is left between words for the keys of places', () => {
  const words = [word('zqname', 1), word('zqzz', 1), word('£5', 1)];
  expect(toTexts(toGroups(words))).toEqual([['zqname'], ['zqzz', '£5']]);
});
