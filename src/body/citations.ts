import type { ElementContent } from 'hast';
import { quote } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';
import { toCitationAnchor, toSourceAnchor } from './citation-anchors.ts';
import { element, text } from './hast.ts';
import { findNearest } from '#domain/nearest.ts';
import { getSourceOf, report, type Place, type Reading } from './reading.ts';

/** A citation or something that was meant as one. */
export const CITATION = /\[@([^[\]]*)\]?/gu;

/** Keeps a number on the line of the word before it. */
export const NO_BREAK = '\u00a0';

/**
 * Draws the sources named in `[@key; @other]` as numbers that lead to the list of sources; each has an
 * anchor of its own, so that the list can lead back.
 */
export function drawCitation(
  reading: Reading,
  node: BodyNode,
  written: string,
  place: Place,
): ElementContent[] {
  if (place.heading || place.link) {
    const where = place.heading ? 'heading' : 'link';
    report(
      reading,
      'known-citations',
      node,
      `${quote(written)} is in a ${where}.`,
      place.heading
        ? 'Cite the source in the text beneath the heading.'
        : 'Put the citation after the link.',
      written,
    );
    return [];
  }
  const keys = /^\[(@[^\s;@]+(?:\s*;\s*@[^\s;@]+)*)\s*\]$/u.exec(written)?.[1]?.split(/\s*;\s*/u);
  if (keys === undefined) {
    report(
      reading,
      'known-citations',
      node,
      `${quote(written)} begins like a citation but is not one.`,
      'Write [@key], or [@key; @other] for two sources. To show a square bracket and an @, write \\[@.',
      written,
    );
    return [];
  }
  return drawSources(
    reading,
    node,
    keys.map((key) => key.slice(1)),
    (key) => `@${key}`,
  );
}

/** Draws the numbers of sources named by their keys; `asWritten` gives a key as the author wrote it. */
export function drawSources(
  reading: Reading,
  node: BodyNode,
  keys: readonly string[],
  asWritten: (key: string) => string = (key) => key,
): ElementContent[] {
  const { sourceKeys } = reading.context;
  return keys.flatMap((key, index): ElementContent[] => {
    const number = sourceKeys.indexOf(key) + 1;
    if (number === 0) {
      const nearest = findNearest(key, sourceKeys);
      const known =
        sourceKeys.length === 0
          ? 'The entry lists no sources.'
          : `Its sources are ${sourceKeys.join(', ')}.`;
      report(
        reading,
        'known-citations',
        node,
        `No source of this entry has the key ${quote(key)}.`,
        nearest === undefined
          ? `${known} Add the source to the list, or cite another.`
          : `Did you mean ${quote(nearest)}?`,
        asWritten(key),
      );
      return [];
    }
    const count = (reading.cited.get(key) ?? 0) + 1;
    reading.cited.set(key, count);
    const shown = `[${String(number)}]`;
    const link = element(
      'a',
      {
        className: ['ref'],
        href: `#${toSourceAnchor(number)}`,
        id: toCitationAnchor(number, count),
        ariaLabel: `Source ${shown}`,
      },
      [text(shown)],
    );
    return index === 0 ? [link] : [text(NO_BREAK), link];
  });
}

/** The places in a text of brackets whose meaning the author took away with a backslash: they are mere brackets. */
export function findEscaped(reading: Reading, node: BodyNode, value: string): ReadonlySet<number> {
  const source = getSourceOf(reading, node);
  if (!source.includes('\\[')) return new Set();
  const written = findEscapedBrackets(source);
  const places = [...value.matchAll(/\[/gu)].map(({ index }) => index);
  return new Set(places.filter((_, nth) => written[nth]));
}

/** Of each bracket in a source, in order, whether a backslash stands for it; two stand for one another. */
export function findEscapedBrackets(source: string): boolean[] {
  return [...source.matchAll(/(\\*)\[/gu)].map(({ 1: before = '' }) => before.length % 2 === 1);
}
