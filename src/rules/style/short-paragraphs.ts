import { quote } from '#body/body-problem.ts';
import type { ProseRule } from '#rules/prose-rule.ts';

const MOST_WORDS = 110;

/** Paragraphs that fill a phone's screen. */
export const shortParagraphs: ProseRule = {
  id: 'short-paragraphs',
  group: 'style',
  severity: 'advice',
  title: `A paragraph has at most ${String(MOST_WORDS)} words.`,
  reason:
    'A paragraph of that length fills a phone’s screen. Readers who scan skip it, and miss whatever it says.',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      const count = block.text.match(/\S+/gu)?.length ?? 0;
      return count <= MOST_WORDS
        ? []
        : [
            {
              block,
              at: 0,
              words: block.text,
              message: `The paragraph that begins ${quote(block.text)} has ${String(count)} words.`,
              fix: 'Split it where the subject turns, or make a list of it.',
            },
          ];
    }),
};
