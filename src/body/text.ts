import type { ElementContent } from 'hast';
import type { Text } from 'mdast';
import { quote, toPoint, type BodyProblem } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { CITATION, drawCitation, isEscaped, NO_BREAK } from './citations.ts';
import { findTermUses } from './glossary-terms.ts';
import { element, text } from './hast.ts';
import { getSourceOf, report, type Place, type Reading } from './reading.ts';

/** Control characters, characters that turn the text round, characters without width, and failed decodings. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd\p{Cs}]/u;

const UNSEEN_FIX = 'Delete the character and type the words again; do not paste them.';

/** Finds characters that a reviewer can't see, and that could make a text read otherwise than it looks. */
export function findUnseenCharacters(source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  for (const match of source.matchAll(new RegExp(UNSEEN, 'gu'))) {
    problems.push({
      ...toPoint(source, match.index),
      rule: 'visible-characters',
      message: `There is a character here that can’t be seen or read (${toCodeName(match[0])}).`,
      fix: UNSEEN_FIX,
    });
  }
  return problems;
}

/** The same for words in which the parser has put characters for their codes, such as `&#8238;`. */
export function checkVisible(reading: Reading, node: BodyNode, words: string): void {
  const match = UNSEEN.exec(words);
  if (match === null) return;
  const message = `A code stands for a character that can’t be seen or read (${toCodeName(match[0])}).`;
  report(reading, 'visible-characters', node, message, 'Delete the code that begins with &.', '&');
}

function toCodeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Draws words: citations as numbers, glossary terms explained at their first use. */
export function drawText(
  reading: Reading,
  node: Text,
  place: Place,
  isFirst: boolean,
): ElementContent[] {
  const { value } = node;
  checkVisible(reading, node, value);
  if (!value.includes('[')) {
    checkBrackets(reading, node, value);
    return drawTerms(reading, value, place);
  }
  const drawn: ElementContent[] = [];
  let done = 0;
  for (const match of value.matchAll(CITATION)) {
    if (isEscaped(reading, node, value, match.index)) continue;
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
  for (const match of value.matchAll(/\[\^[^[\]]+\]|\]\([^)\s]*|\]\[[^[\]]*\]/gu)) {
    const words = match[0];
    // Not found as it stands in the author's text, it holds a backslash: brackets as such.
    if (!getSourceOf(reading, node).includes(words)) continue;
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
        `A link was begun here but its address, ${quote(words.slice(2))}, can’t be read.`,
        'Write [words](https://example.org/page) with no space in the address. For brackets as such, write \\] before the (.',
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
