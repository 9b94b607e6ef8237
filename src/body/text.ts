import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import { BRACKETED, drawBlank } from './blanks.ts';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { toCodeName, UNSEEN } from './characters.ts';
import { drawCitation, findEscaped, NO_BREAK } from './citations.ts';
import { checkCode } from './code.ts';
import { findTermUses } from './glossary-terms.ts';
import { element, text } from './hast.ts';
import { unmask } from './mask.ts';
import { checkMarks } from './near-markup.ts';
import { getSourceOf, MOST_PROBLEMS, report, type Place, type Reading } from './reading.ts';

/** Words in which the parser has put characters for their codes, such as `&#8238;`, hold none that can't be seen. */
export function checkVisible(reading: Reading, node: BodyNode, words: string): void {
  const match = UNSEEN.exec(words) ?? /\r/u.exec(words);
  if (match === null) return;
  const message = `There is a code here for a character that can’t be seen or read (${toCodeName(match[0])}).`;
  report(reading, 'visible-characters', node, message, 'Delete the code that begins with &.', '&');
}

/** Draws words: citations as numbers, blanks as such, glossary terms explained at their first use. */
export function drawText(
  reading: Reading,
  node: Text,
  place: Place,
  isFirst: boolean,
): ElementContent[] {
  checkCode(reading, node, isFirst);
  const value = unmask(node.value);
  checkVisible(reading, node, value);
  checkMarks(reading, node, value, place, isFirst);
  if (!value.includes('[')) {
    checkBrackets(reading, node, value);
    return drawTerms(reading, value, place);
  }
  const drawn: ElementContent[] = [];
  let done = 0;
  const escaped = findEscaped(reading, node, value);
  for (const match of value.matchAll(BRACKETED)) {
    if (escaped.has(match.index)) continue;
    if (match[0].startsWith('[[')) {
      drawn.push(...drawTerms(reading, value.slice(done, match.index), place));
      drawn.push(...drawBlank(reading, node, match[0], place));
      done = match.index + match[0].length;
      continue;
    }
    const citation = drawCitation(reading, node, match[0], place);
    const before = value.slice(done, match.index).trimEnd();
    const startsBlock = isFirst && done === 0 && before === '';
    drawn.push(...drawTerms(reading, before, place));
    if (!startsBlock) drawn.push(text(NO_BREAK));
    drawn.push(...citation);
    done = match.index + match[0].length;
  }
  checkBrackets(reading, node, value);
  drawn.push(...drawTerms(reading, value.slice(done), place));
  return drawn;
}

function drawTerms(reading: Reading, words: string, place: Place): ElementContent[] {
  if (words === '') return [];
  if (place.plain) return [text(words)];
  const uses = findTermUses(
    words,
    reading.context.glossary,
    reading.linkedTerms,
    reading.writtenOut,
  );
  return uses.flatMap((use): ElementContent[] =>
    use.id === undefined
      ? [text(use.words)]
      : [
          element('a', { className: ['term'], href: `#term-${use.id}` }, [text(use.words)]),
          ...(use.longForm === undefined ? [] : [text(` (${use.longForm})`)]),
        ],
  );
}

/** Links and pointers that came to nothing are left in the text as they were written; readers must not see them. */
function checkBrackets(reading: Reading, node: Text, value: string): void {
  if (!value.includes(']')) return;
  const source = getSourceOf(reading, node);
  for (const match of value.matchAll(/\[\^[^[\]]+\]|\]\([^)\s]*|\]\[[^[\]]*\]/gu)) {
    if (reading.problems.length >= MOST_PROBLEMS) return;
    const words = match[0];
    // Not found as it stands in the author's text, it holds a backslash: brackets as such.
    if (!source.includes(words)) continue;
    if (words.startsWith('[^')) {
      report(
        reading,
        'matched-notes',
        node,
        `${quote(words)} points to a note that is not there.`,
        `Add the note on a line of its own: ${words}: The words of the note.`,
        words,
      );
    } else if (words.startsWith('](')) {
      report(
        reading,
        'safe-links',
        node,
        words === ']('
          ? 'A link was begun here but can’t be read.'
          : `A link was begun here but its address, ${quote(words.slice(2))}, can’t be read.`,
        'Write [words](https://example.org/page) with no space in the address. To show brackets, write \\] before the (.',
        words,
      );
    } else {
      report(
        reading,
        'safe-links',
        node,
        `No address is given for ${quote(words.slice(1))}.`,
        `Add it on a line of its own, ${words.slice(1)}: https://example.org/page, or write [words](address).`,
        words,
      );
    }
  }
}
