import { quote } from '#body/body-problem.ts';
import type { ProseRule } from '#rules/prose-rule.ts';
import { MOST_WORDS } from './short-sentences.ts';
import { type Sentence, getSentences } from './sentences.ts';

/** Shorter sentences are hard only by their terms, and longer ones are told so by the rule for that. */
const FEWEST_WORDS = 14;
const HARDEST = 18;

/** Sentences that are hard to read for their many long words. */
export const easySentences: ProseRule = {
  id: 'easy-sentences',
  group: 'style',
  severity: 'advice',
  title: 'A sentence is not made of long words.',
  reason:
    'A busy reader takes in short words at a glance. A formula for readability finds the few sentences that stand out.',
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      getSentences(block)
        .filter(
          (sentence) =>
            sentence.words.length >= FEWEST_WORDS &&
            sentence.words.length <= MOST_WORDS &&
            getGrade(sentence) >= HARDEST,
        )
        .map(({ text, at }) => ({
          block,
          at,
          words: text,
          message: `The sentence that begins ${quote(text)} is hard to read: it has many long words.`,
          fix: 'Say it in shorter words, with a verb for each thing that is done.',
        })),
    ),
};

/**
 * The Automated Readability Index of a sentence, about the years of school that reading it takes: Smith and
 * Senter, Automated Readability Index, AMRL-TR-66-220, 1967. It needs no count of syllables, which is a
 * guess in English. The letters of names are not counted, since no
 * author can shorten them.
 */
export function getGrade({ words }: Pick<Sentence, 'words'>): number {
  const own = words.filter((word, index) => index === 0 || !/^\p{Lu}/u.test(word));
  const letters = own.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  return 4.71 * (letters / own.length) + 0.5 * words.length - 21.43;
}
