import type { Element } from 'hast';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { CITATION } from './citations.ts';
import { element, text } from './hast.ts';
import { getPointOf, type Place, type Reading, report } from './reading.ts';

/** A blank to fill in, or something that was meant as one: `[[number needed]]`. */
const BLANK = /\[\[(?!\[)([^[\]]*)\]?\]?/gu;

/** What stands in square brackets and means something to the reader: a citation or a blank. */
export const BRACKETED = new RegExp(`${CITATION.source}|${BLANK.source}`, 'gu');

/** Draws a blank by its name, in brackets that whoever copies or prints the words keeps. */
export function drawBlank(
  reading: Reading,
  node: BodyNode,
  written: string,
  place: Place,
): Element[] {
  const name = /^\[\[([^[\]]+)\]\]$/u.exec(written)?.[1]?.trim().replace(/\s+/gu, ' ') ?? '';
  if (name === '') {
    report(
      reading,
      'known-markup',
      node,
      `${quote(written)} begins like a blank to fill in but is not one.`,
      'Write [[name of the blank]]. To show two square brackets, write \\[\\[.',
      written,
    );
    return [];
  }
  if (place.heading || place.link) {
    report(
      reading,
      'known-markup',
      node,
      `The blank ${quote(written)} is in a ${place.heading ? 'heading' : 'link'}.`,
      'Put it in the text.',
      written,
    );
    return [];
  }
  if (!reading.blanks.has(name)) reading.blanks.set(name, getPointOf(reading, node, written));
  return [element('span', { className: ['blank'] }, [text(`[${name}]`)])];
}
