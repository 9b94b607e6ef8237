import { quote } from '#body/body-problem.ts';
import { findInBlocks, type ProseRule } from '#rules/prose-rule.ts';

/** Two or more words in capitals that are too long for short forms, or an exclamation mark. */
const SHOUTING =
  /(?<![\p{L}\p{N}])\p{Lu}{4,}(?:[ ,]+\p{Lu}{2,})*[ ,]+\p{Lu}{4,}(?![\p{L}\p{N}])|!+(?=\s|["”’)]|$)/gu;

/** Capitals and exclamation marks for emphasis. */
export const noShouting: ProseRule = {
  id: 'no-shouting',
  group: 'style',
  severity: 'advice',
  title: 'Words are calm: no run of capitals, no exclamation marks.',
  reason:
    'Capitals are harder to read and some screen readers spell them out. Readers trust a calm text more.',
  find: ({ blocks }) =>
    findInBlocks(blocks, SHOUTING, ([written]) =>
      written.startsWith('!')
        ? { message: `${quote(written)} shouts.`, fix: 'End the sentence with a full stop.' }
        : {
            message: `${quote(written)} is in capitals.`,
            fix: 'Write it in lower case; for emphasis, write **words**.',
          },
    ),
};
