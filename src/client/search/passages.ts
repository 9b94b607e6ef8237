import { toWords } from '#views/search-words.ts';
import type { Match, Matches } from './likeness.ts';
import type { PagefindRecord } from './pagefind.ts';

/** The words that matched below one heading of a record, or above the first. */
export interface FoundPassage {
  /** The heading; undefined above the first. */
  readonly heading: { readonly title: string; readonly address: string } | undefined;
  /** The stretch of text that holds the most of them. */
  readonly text: string;
}

/** So many words of a text are shown. */
const LENGTH = 26;
/** So many of them stand before the first that matched. */
const LEAD = 6;
/** A word of the heading says as much of a section as so many below it. */
const IN_HEADING = 6;

const HEADING = /^h[1-6]$/i;

/**
 * Where a record says what was sought, the passage that says the most of it first. The index says of common words only
 * on which records they stand, so the text itself is read.
 */
export function findPassages(
  { url, content, anchors }: PagefindRecord,
  matches: Matches,
): readonly FoundPassage[] {
  const words = content.split(/\s+/u);
  const said = words.map((word) => toWords(word).flatMap((each) => matches.get(each) ?? []));
  const headings = anchors
    .filter(({ element, text }) => HEADING.test(element) && /\S/u.test(text))
    .toSorted((a, b) => a.location - b.location);
  const passages = [undefined, ...headings].flatMap((heading, place) => {
    const from = heading?.location ?? 0;
    const to = headings[place]?.location ?? words.length;
    const below = said.slice(from, to);
    const often = below.flat().length;
    if (often === 0) return [];
    const title = heading?.text.trim() ?? '';
    const inTitle = title === '' ? [] : below.slice(0, title.split(/\s+/u).length).flat();
    const passage = {
      heading: heading && { title, address: `${url.replace(/#.*$/u, '')}#${heading.id}` },
      text: toExcerpt(words.slice(from, to), below),
    };
    return [{ passage, told: getTold(below.flat()), often: often + IN_HEADING * inTitle.length }];
  });
  return passages
    .sort((a, b) => b.told - a.told || b.often - a.often)
    .map(({ passage }) => passage);
}

/** How much of what was sought some words tell: each part of it counts once. */
function getTold(said: readonly Match[]): number {
  const told = new Map<number, number>();
  for (const { part, weight } of said) told.set(part, Math.max(weight, told.get(part) ?? 0));
  return [...told.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The stretch of a text that tells the most, with marks where it is cut off. */
function toExcerpt(words: readonly string[], said: readonly (readonly Match[])[]): string {
  const last = Math.max(0, words.length - LENGTH);
  let best = { start: 0, told: 0, often: 0 };
  for (const [place, each] of said.entries()) {
    if (each.length === 0) continue;
    const start = Math.min(last, Math.max(0, place - LEAD));
    const held = said.slice(start, start + LENGTH).flat();
    const told = getTold(held);
    if (told > best.told || (told === best.told && held.length > best.often))
      best = { start, told, often: held.length };
  }
  const text = words
    .slice(best.start, best.start + LENGTH)
    .join(' ')
    .trim();
  return `${best.start > 0 ? '… ' : ''}${text}${best.start < last ? ' …' : ''}`;
}
