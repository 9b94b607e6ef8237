import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toParts } from '#loader/search-parts.ts';

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
const cut = (words: Parameters<typeof toParts>[2]) =>
  toParts(words[0]?.word ?? '', words.at(-1)?.word ?? '', words);

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

test('words that begin alike stay together until they are too many', () => {
  const word = (text: string, size: number) => ({ word: text, bytes: Buffer.alloc(size) });
  const parts = cut([word('care', 15_000), word('carer', 9_000), word('carers', 9_000)]);
  expect(parts.map((part) => part.words.map((each) => each.word))).toEqual([
    ['care'],
    ['carer', 'carers'],
  ]);
  const many = cut(['carera', 'carerb', 'carerc'].map((text) => word(text, 40_000)));
  expect(many).toHaveLength(2);
});
