import type { Text } from 'mdast';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { BRACE, STATEMENT, unmask } from './mask.ts';
import { MOST_PROBLEMS, report, reportAt, type Reading } from './reading.ts';

const MARKS = new RegExp(`${BRACE}+|${STATEMENT.source}`, 'gu');

/** After `import` or `export`, what no sentence has: a quotation mark, a bracket, a name and `from` or `=`. */
const CODE_FOLLOWS =
  /^import\s*(?:["'{*(`/]|[\w$]+\s*(?:,|from\b|=)|type\b)|^export\s*(?:[{*/]|(?:default|const|let|var|function|class|async|type|interface|enum|declare|namespace|abstract)\b)/u;

type Words = readonly [message: string, fix: string];

/** Notes the braces and statements in a text. */
export function checkCode(reading: Reading, node: Text, isFirst: boolean): void {
  const { value } = node;
  const found = [...value.matchAll(MARKS)];
  if (found.length === 0) return;
  const start = node.position?.start.offset ?? 0;
  const seen = reading.masked.slice(start, node.position?.end.offset ?? start);
  // The value and its source hold the same marks, though a code such as &amp; makes them differ in length.
  const places = [...seen.matchAll(MARKS)];
  for (const [nth, { index, 0: mark }] of found.entries()) {
    if (reading.problems.length >= MOST_PROBLEMS) return;
    const rest = unmask(value.slice(index, index + 400));
    const begins = isFirst && value.slice(0, index).trim() === '' && /^\w+(?:\s|$)/u.test(rest);
    const isBrace = mark.startsWith(BRACE);
    if (!isBrace && !begins && !CODE_FOLLOWS.test(rest)) continue;
    const words = isBrace ? toBraceWords(rest) : toStatementWords(rest);
    reportAt(reading, 'no-code', start + (places[nth]?.index ?? 0), ...words);
  }
}

/** Notes a brace in an attribute or in the words of a picture. */
export function checkBraces(reading: Reading, node: BodyNode, words: string): void {
  const at = words.indexOf(BRACE);
  if (at < 0) return;
  const rest = unmask(words.slice(at, at + 400));
  report(reading, 'no-code', node, ...toBraceWords(rest), rest);
}

function toStatementWords(rest: string): Words {
  const line = rest.split('\n', 1)[0] ?? '';
  return CODE_FOLLOWS.test(rest)
    ? [`${quote(line)} looks like program code, and the hub runs none.`, 'Take it out.']
    : [
        `${quote(line)} begins as a line of program code does.`,
        'Begin the sentence with a capital letter or with another word.',
      ];
}

function toBraceWords(rest: string): Words {
  const written = /^\{+[^}]*\}*/u.exec(rest)?.[0] ?? rest;
  if (/^\{[#.][\w-]+\}$/u.test(written))
    return [
      `${quote(written)} is markup of other sites.`,
      'Take it out: headings have anchors, made from their words.',
    ];
  const isGap = /^\{{1,2} ?(?:\p{Lu}|[\p{L}]+ )[\p{L}\p{N} ,’'/-]*\}{1,2}$/u.test(written);
  return isGap
    ? [
        `${quote(written)} looks like a gap that was to be filled in.`,
        'Write the words that belong there. To show a brace, write \\{.',
      ]
    : [
        `${quote(written)} looks like program code, and the hub runs none.`,
        'Take it out, or write \\{ for a brace.',
      ];
}
