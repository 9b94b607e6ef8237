import { quote } from '#body/body-problem.ts';
import type { ProseRule } from '#rules/prose-rule.ts';
import { getSentences } from './sentences.ts';

/** GOV.UK’s guidance on content asks for at most 25 words; a few more are let pass, to keep advice rare. */
export const MOST_WORDS = 30;

/** Sentences that a reader has to read twice for their length. */
export const shortSentences: ProseRule = {
  id: 'short-sentences',
  group: 'style',
  severity: 'advice',
  title: `A sentence has at most ${String(MOST_WORDS)} words.`,
  reason:
    'Readers lose the thread of a long sentence, most of all on a phone. Two short ones say the same.',
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      getSentences(block)
        .filter(({ words }) => words.length > MOST_WORDS)
        .map(({ text, at, words }) => ({
          block,
          at,
          words: text,
          message: `The sentence that begins ${quote(text)} has ${String(words.length)} words.`,
          fix: 'Split it in two, or cut it.',
        })),
    ),
};
