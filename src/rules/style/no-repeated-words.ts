import { quote } from '#body/body-problem.ts';
import { findInBlocks, type ProseRule } from '#rules/prose-rule.ts';

/** “had had” and “that that” can be right, and so can a name such as “Walla Walla”. */
const REPEATED =
  /(?<![\p{L}\p{N}’'-])(?!(?:had|that|so|no|very|bye)\s)(\p{Ll}+)\s+\1(?![\p{L}\p{N}’'-])|(?<![\p{L}\p{N}’'-])(A|An|And|As|At|By|For|If|In|Is|It|Of|On|Or|The|This|To|We|With)\s+\2(?![\p{L}\p{N}’'-])/giu;

/** A word that was typed twice. */
export const noRepeatedWords: ProseRule = {
  id: 'no-repeated-words',
  group: 'style',
  severity: 'advice',
  title: 'No word is typed twice in a row.',
  reason: 'The eye of an author jumps over a doubled word. The eye of a reader stumbles on it.',
  find: ({ blocks }) =>
    findInBlocks(blocks, REPEATED, ([written]) => ({
      message: `${quote(written)} has the same word twice.`,
      fix: `Write ${quote(written.split(/\s/u)[0] ?? '')}.`,
    })),
};
