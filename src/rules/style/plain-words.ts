import { quote } from '#body/body-problem.ts';
import type { ProseRule } from '#rules/prose-rule.ts';
import { plainWords } from './plain-words-list.ts';

const patterns = plainWords.map(
  ([pattern, instead]) => [new RegExp(`^(?:${pattern})$`, 'iu'), instead] as const,
);
/** One pass finds them all: a text is long, and mostly plain. */
const ANY = new RegExp(
  `\\b(?:${plainWords.map(([pattern]) => pattern.replaceAll(' ', '\\s+')).join('|')})\\b`,
  'gi',
);

/** Words for which there is a plainer one. */
export const plainWordsRule: ProseRule = {
  id: 'plain-words',
  group: 'style',
  severity: 'advice',
  title: 'Plain words are used where there are any.',
  reason:
    'Leaders from four professions and from outside the NHS read the hub. A word that all of them use in daily life misleads none of them.',
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      [...block.text.matchAll(ANY)]
        .filter(({ index }) => !isQuoted(block.text, index))
        .map(({ 0: words, index }) => ({
          block,
          at: index,
          words,
          message: `There is a plainer way to say ${quote(words)}.`,
          fix: `Write “${toInstead(words)}”.`.replace(/“(nothing[^”]*|wh[^”]*)”/u, '$1'),
        })),
    ),
};

function toInstead(words: string): string {
  const written = words.replace(/\s+/gu, ' ');
  return patterns.find(([pattern]) => pattern.test(written))?.[1] ?? '';
}

/** Whether a place stands between quotation marks: those words are somebody else’s. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}
