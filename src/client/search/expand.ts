import { toTellingWords, toWords } from '#views/search-words.ts';
import { findNamedKinds } from './kind-words.ts';
import { findSpellings } from './spellings.ts';
import { findSynonyms } from './synonyms.ts';

/** Forms of the same name, the fullest first: `['integrated care system', 'ics']`. All in lower case. */
export type AliasTable = readonly (readonly string[])[];

/** One way in which a page may say part of what is sought. */
export interface Way {
  /** What is looked up; the id of a kind where {@link isKind}. */
  readonly words: string;
  /** Every record of the kind says it by being what it is. */
  readonly isKind: boolean;
  /** Only as it stands, next to each other; otherwise its longer forms count too. */
  readonly isExact: boolean;
  /** How nearly it says what the reader typed, from 0 to 1. */
  readonly likeness: number;
  /** The same thing in other words or letters; otherwise only something much the same. */
  readonly isSame: boolean;
  /** Looked up only where fewer records say the whole query by itself: each more to look up is more to fetch. */
  readonly unlessFound: number;
  /** The parts of the query that it stands for, by their places in {@link Plan.parts}. */
  readonly covers: readonly number[];
}

/** What to look up for a query. */
export interface Plan {
  /** The telling words of the query. */
  readonly parts: readonly string[];
  readonly ways: readonly Way[];
}

const ITSELF = 1;
const SPELT_OTHERWISE = 0.98;
const SAME_THING = 0.9;
const MUCH_THE_SAME = 0.4;

/** So many records answer a query of one word, of several, or an acronym without looking further. */
const PLENTY = { ofOne: 10, ofSeveral: 40, ofAcronym: 200 };

/** Longer stretches of a query are no name of anything. */
const LONGEST_NAME = 8;
/** More would be slow, and tell no more. */
const MOST_PARTS = 12;

/** Works out what to look up: the words themselves, other spellings, other names and words much the same. */
export function toPlan(query: string, aliases: AliasTable): Plan {
  const parts = [...new Set(toTellingWords(query))].slice(0, MOST_PARTS);
  const itself = parts.map((words, place) => toWay(words, ITSELF, [place], false));
  const spelt = parts.flatMap((word, place) =>
    findSpellings(word).map((words) => toWay(words, SPELT_OTHERWISE, [place])),
  );
  const named = findSpans(query).flatMap((span) => toNamed(span, parts, aliases));
  const joined = findCompounds(query).map((compound) =>
    toWay(compound.replaceAll('-', ''), SPELT_OTHERWISE, toPlaces(compound, parts)),
  );
  const ofKind = parts.flatMap((word, place) =>
    findNamedKinds(word).map((kind) => ({ ...toWay(kind, SAME_THING, [place]), isKind: true })),
  );
  const ways = [...itself, ...spelt, ...joined, ...named, ...ofKind].filter(
    ({ covers }) => covers.length > 0,
  );
  const best = new Map<string, Way>();
  for (const way of ways) {
    const key = `${way.words}:${way.covers.join()}`;
    const known = best.get(key);
    if (known === undefined || known.likeness < way.likeness) best.set(key, way);
  }
  return { parts, ways: [...best.values()] };
}

/** Other names for a stretch of the query, and words much the same. */
function toNamed(span: string, parts: readonly string[], aliases: AliasTable): Way[] {
  const covers = toPlaces(span, parts);
  const singular = span.replace(/(?<=\p{L}{2})s$/u, '');
  const same = aliases
    .filter((forms) => forms.includes(span) || forms.includes(singular))
    .flatMap((forms) => forms.slice(0, 2))
    // What says the form says the word too.
    .filter((form) => !` ${form} `.includes(` ${singular}`));
  const near = findSynonyms(singular);
  const plenty = parts.length === 1 ? PLENTY.ofOne : PLENTY.ofSeveral;
  return [
    ...same.map((words) => ({
      ...toWay(words, SAME_THING, covers),
      // Pages write an acronym out where they first use it, so the full name finds what its acronym would.
      unlessFound: words.length < span.length ? plenty : PLENTY.ofAcronym,
    })),
    ...near.map((words) => ({
      ...toWay(words, MUCH_THE_SAME, covers),
      isSame: false,
      unlessFound: plenty,
    })),
  ];
}

function toWay(words: string, likeness: number, covers: readonly number[], isExact = true): Way {
  return {
    words,
    isKind: false,
    isExact,
    likeness,
    isSame: true,
    unlessFound: Infinity,
    covers,
  };
}

function toPlaces(span: string, parts: readonly string[]): number[] {
  const words = new Set(toWords(span));
  return parts.flatMap((part, place) => (words.has(part) ? [place] : []));
}

/** Every stretch of neighbouring words. */
function findSpans(query: string): string[] {
  const words = toWords(query).slice(0, 2 * MOST_PARTS);
  const spans = words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - start) }, (__, length) =>
      words.slice(start, start + length + 1).join(' '),
    ),
  );
  return [...new Set(spans)];
}

function findCompounds(query: string): readonly string[] {
  return query.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? [];
}
