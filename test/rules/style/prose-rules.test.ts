import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { toProse } from '#body/prose.ts';
import { plainWords } from '#rules/style/plain-words-list.ts';
import type { EntryProse, Spelling } from '#rules/prose-rule.ts';
import { proseRules } from '#rules/prose-rules.ts';
import { toBritish } from '#rules/style/british-spelling.ts';
import { getGrade } from '#rules/style/easy-sentences.ts';
import { toSentences } from '#rules/style/sentences.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

const read = {
  kind: 'topics',
  id: 'a-fixture',
  file: 'content/topics/a-fixture.mdx',
  root: [],
  entry: undefined,
  unsound: {},
  drawing: undefined,
} as const;

/** Knows no word with a z in it. */
const spelling: Spelling = { has: (word) => !word.includes('z'), suggest: () => [] };
const context = {
  explained: new Set<string>(),
  namedForms: new Set<string>(),
  names: new Set<string>(),
  spelling,
};

const toEntry = (text: string): EntryProse => ({ read, blocks: toProse(text, parseWithSatteri) });

/** The ids of the rules that have something to say of a text, with the words they say it of. */
const find = (text: string) => {
  const prose = toEntry(text);
  return proseRules.flatMap((rule) =>
    rule.find(prose, context).map(({ words }) => `${rule.id}: ${words}`),
  );
};

describe('American spelling', () => {
  test.each([
    ['organize', 'organise'],
    ['Organizations', 'Organisations'],
    ['prioritizing', 'prioritising'],
    ['analyzed', 'analysed'],
    ['center', 'centre'],
    ['centers', 'centres'],
    ['centered', 'centred'],
    ['behavioral', 'behavioural'],
    ['favorite', 'favourite'],
    ['anesthetics', 'anaesthetics'],
    ['hematology', 'haematology'],
    ['behavior', 'behaviour'],
    ['neighborhoods', 'neighbourhoods'],
    ['program', 'programme'],
    ['programs', 'programmes'],
    ['pediatric', 'paediatric'],
    ['fulfill', 'fulfil'],
    ['skeptical', 'sceptical'],
    ['labor', 'labour'],
  ])('of %s has the British %s', (american, british) => {
    expect(toBritish(american)).toBe(british);
  });

  test.each([
    'size',
    'sized',
    'resize',
    'prize',
    'seize',
    'capsized',
    'assize',
    'programme',
    'programmes',
    'programming',
    'laboratory',
    'laborious',
    'honorary',
    'humorous',
    'literature',
    'literal',
    'colorectal',
    'centre',
    'organise',
    'favourite',
    'catalogue',
    'dialogue',
    'grey',
    'harbour',
    'tumour',
    'fulfilled',
    'fulfilling',
    'glamorous',
  ])('is not that of %s', (word) => {
    expect(toBritish(word)).toBeUndefined();
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', 3],
    ['Dr. A. Example, e.g. Prof. B. Example, spoke.', 1],
    ['It grew by 2.5 per cent. “So be it.” They went on.', 3],
    ['No mark at the end', 1],
    ['', 0],
  ])('of “%s” are %i', (text, count) => {
    expect(toSentences(text)).toHaveLength(count);
  });

  test('have a grade that rises with their length and their letters', () => {
    const short = { words: ['We', 'meet', 'in', 'May'] };
    const long = { words: ['Representation', 'necessitates', 'accountability'] };
    expect(getGrade(short)).toBeLessThan(6);
    expect(getGrade(long)).toBeGreaterThan(18);
  });
});

describe('good prose', () => {
  test.each([
    'Networks elect its board, and an open assembly feeds a mandate.',
    'Most of what it does is in the hands of the practices (see [its plan](https://example.org/)).',
    'The NHS, a GP and an NHS trust met at 10:30.',
    'She said: “We leverage synergies.”',
    'They had had enough. It was what that that stands for.',
    'A one-off sum, a union and a European grant, for an hour or an heir.',
  ])('is left alone: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('the list of plain words', () => {
  test('suggests nothing that it would itself advise against', () => {
    for (const [, instead] of plainWords)
      if (!instead.startsWith('wh'))
        expect(find(`They ${instead}`).filter((line) => line.startsWith('plain-words'))).toEqual(
          [],
        );
  });

  test('has each wording once', () => {
    const patterns = plainWords.map(([pattern]) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'the ',
    'the the ',
    'a ',
    'an ',
    'hour ',
    'in order ',
    'to ',
    'NHS ',
    'ABC ',
    '! ',
    '. ',
    '“',
    '”',
    '[here](https://example.org) ',
    '\n',
    '\n\n',
    'organize ',
    '’s ',
    '- ',
    '| ',
  );

  test('is judged without a crash, with advice on words that are there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          const prose = toEntry(text);
          for (const rule of proseRules)
            for (const { block, at, words } of rule.find(prose, context)) {
              expect(words).not.toBe('');
              expect(block.text.length).toBeGreaterThanOrEqual(at);
              expect(block.placeOf(at, words).line).toBeGreaterThan(0);
            }
        },
      ),
    );
  });

  test.each([
    'a ',
    'the ',
    'A',
    'AB ',
    'ABCD ',
    '. ',
    '!',
    '“',
    'organiz',
    'a-',
    '’',
    'in order ',
    '(A',
    'word. ',
  ])('is judged fast, even fifty thousand characters of “%s”', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    const block = {
      kind: 'text',
      text,
      links: [{ at: 0, words: text }],
      placeOf: () => ({ line: 1, column: 1 }),
    } as const;
    const took = measureProcessorTime(() => {
      for (const rule of proseRules) rule.find({ read, blocks: [block] }, context);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });
});
