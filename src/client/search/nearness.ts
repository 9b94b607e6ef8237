import { toNameKeys, toTellingWords, toUncommonWords, toWords } from '#views/search-words.ts';
import { isSameWord } from './likeness.ts';
import type { PagefindRecord } from './pagefind.ts';
import { toPhrase } from './query.ts';

/** How much more a record is worth whose title says all that was sought and nothing else. */
const TITLE = 1.6;
/** The same for a summary that says all of it. */
const SUMMARY = 0.5;
/** A title that holds the very words, next to each other. */
const PHRASE = 0.6;

/** One part of a query: how much it tells, from 0 to 1, what says the same, and the kinds that it names. */
export interface SoughtPart {
  readonly weight: number;
  readonly kinds: readonly string[];
  readonly words: readonly { readonly word: string; readonly likeness: number }[];
}

/** Whether a record goes by just the name that was typed, its title or another. */
export function isNamed(query: string, { meta }: PagefindRecord): boolean {
  const names = new Set([...(meta.names ?? '').split(' '), ...toNameKeys(meta.title ?? '')]);
  return toNameKeys(query).some((key) => names.has(key));
}

/**
 * How far title and summary bear out what the index could tell: a factor of at least 1.
 * @param kind of the record; what a query says of it needs no word in the title
 */
export function getNearness(
  query: string,
  parts: readonly SoughtPart[],
  { meta }: PagefindRecord,
  kind: string | undefined,
): number {
  const title = toUncommonWords(meta.title ?? '');
  const isSought = (word: string) =>
    parts.some(({ words }) => words.some((each) => isSameWord(word, each.word)));
  const density = title.filter(isSought).length / Math.max(1, title.length);
  const spaced = (text: string) => ` ${toWords(text).join(' ')} `;
  const hasPhrase = spaced(meta.title ?? '').includes(spaced(toPhrase(query)));
  return (
    1 +
    TITLE * getShare(parts, title, kind) * (0.5 + 0.5 * density) +
    SUMMARY * getShare(parts, toTellingWords(meta.summary ?? ''), kind) +
    (hasPhrase ? PHRASE : 0)
  );
}

/** How much of what is sought a text says, from 0 to 1. */
function getShare(
  parts: readonly SoughtPart[],
  text: readonly string[],
  kind: string | undefined,
): number {
  return parts.reduce((share, { weight, kinds, words }) => {
    if (kind !== undefined && kinds.includes(kind)) return share + weight;
    const said = words.filter(({ word }) => text.some((each) => isSameWord(each, word)));
    return share + weight * Math.max(0, ...said.map(({ likeness }) => likeness));
  }, 0);
}
