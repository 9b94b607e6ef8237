import type { Text } from 'mdast';
import { quote } from './body-problem.ts';
import type { BodyRule } from './body-problem.ts';
import { getSourceOf, MOST_PROBLEMS, report, type Place, type Reading } from './reading.ts';

/** What was meant as markup and is none: readers would see the marks. */
interface NearMarkup {
  readonly rule: BodyRule;
  /** Finds it in words as they would be shown; the first group, if any, is the mark. */
  readonly find: RegExp;
  readonly say: (found: string, mark: string) => readonly [message: string, fix: string];
  /** Only at the start of a block. */
  readonly atStart?: true;
}

const nearMarkup: readonly NearMarkup[] = [
  {
    rule: 'known-markup',
    atStart: true,
    find: /^(#{1,6})(?=[\p{L}*])[^\n]*/u,
    say: (found, mark) => [
      `In ${quote(found)} there is no space after ${mark}, so it is not a heading.`,
      `Write “${mark === '#' ? '##' : mark} ” with a space for a heading, or \\# for the sign itself.`,
    ],
  },
  {
    rule: 'known-markup',
    find: /(?:^|\n)([•●▪◦‣■·–]) *\S[^\n]*/gu,
    say: (found, mark) => [
      `${quote(found)} begins with “${mark}”, which does not make a list here.`,
      'Begin each line of the list with a hyphen and a space: “- ”.',
    ],
  },
  {
    rule: 'known-markup',
    find: /^[^\n\t]*\t+[^\n\t]+\t[^\n]*/gmu,
    say: (found) => [
      `${quote(found)} looks like a row of a table, with tabs between its cells.`,
      'Write each row as | one | two |, with a row of | --- | --- | beneath the first.',
    ],
  },
  {
    rule: 'known-markup',
    atStart: true,
    find: /^\|[^|\n]+\|[^\n]*\|[ ]*(?=\n|$)/u,
    say: (found) => [
      `${quote(found)} looks like a row of a table, but the table has no line of hyphens with as many cells.`,
      'Beneath the first row write | --- | --- |, with one --- for each of its cells.',
    ],
  },
  {
    rule: 'known-markup',
    atStart: true,
    find: /^\[!(?:note|tip|important|warning|caution)\]/iu,
    say: (found) => [
      `${quote(found)} is markup of other sites.`,
      'For a box, write <Callout> on a line of its own, and </Callout> after the text.',
    ],
  },
  {
    rule: 'known-markup',
    find: /\*\*[^*\n]*(?:\*\*)?/gu,
    say: (found) => [
      `The asterisks of ${quote(found)} make nothing bold; they would be shown.`,
      'Write **words** with no space inside the asterisks, or \\* for the sign itself.',
    ],
  },
  {
    rule: 'known-markup',
    find: /(?:^|\n):::[^\n]*/gu,
    say: (found) => [
      `${quote(found)} is markup of other sites.`,
      'For a box, write <Callout> on a line of its own, and </Callout> after the text.',
    ],
  },
  {
    rule: 'safe-links',
    find: /\[[^[\]\n]+\] \((?=$|https?:|\/|www\.)/gu,
    say: (found) => [
      `Between the words and the address of ${quote(found)} there is a space, so it is not a link.`,
      'Write [words](address) with nothing between ] and (.',
    ],
  },
];

/** Most texts hold none of the marks. */
const MARK = /[#•●▪◦‣■·–\t*:[@|]/u;

/** Notes marks that come to nothing. */
export function checkMarks(
  reading: Reading,
  node: Text,
  value: string,
  place: Place,
  isFirst: boolean,
): void {
  if (!MARK.test(value)) return;
  const source = getSourceOf(reading, node);
  const isAtStart = isFirst && beginsLine(reading, node);
  for (const { rule, find, say, atStart } of nearMarkup) {
    if (atStart && (!isAtStart || place.heading || place.link)) continue;
    for (const match of atStart ? [find.exec(value)] : value.matchAll(find)) {
      if (match === null || reading.problems.length >= MOST_PROBLEMS) continue;
      const found = match[0].trim();
      // Not found as it stands in the author's text, it holds a backslash or a code: signs as such.
      if (!source.includes(found) || source.includes(`\\${found}`)) continue;
      report(reading, rule, node, ...say(found, match[1] ?? ''), found);
    }
  }
  checkBareKey(reading, node, value);
}

/** Whether nothing stands before it on its line but the marks of lists and quotations. */
function beginsLine({ source }: Reading, { position }: Text): boolean {
  const start = position?.start.offset ?? 0;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*$/u.test(before);
}

/** `@key` without its brackets, where the entry has a source of that key. */
function checkBareKey(reading: Reading, node: Text, value: string): void {
  if (!value.includes('@')) return;
  for (const [found, key = ''] of value.matchAll(/(?<![\w[@;.-])(?<!;\s)@([\w-]+)/gu)) {
    if (!reading.context.sourceKeys.includes(key)) continue;
    const message = `${quote(found)} is not in brackets, so it cites nothing.`;
    report(reading, 'known-citations', node, message, `Write [@${key}].`, found);
  }
}
