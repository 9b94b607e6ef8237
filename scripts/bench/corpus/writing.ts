import { type FacetId, type FacetValue, facetValues } from '#domain/facets.ts';
import type { Cast } from './cast.ts';
import type { Random } from './random.ts';
import { toSourceShelf, type SourceShelf } from './stewardship.ts';

/** One entry as it is being written: its number among its kind, and what it is written with. */
export interface Writing {
  /** From 1. The first entry of each kind leaves no field out. */
  readonly number: number;
  readonly random: Random;
  readonly cast: Cast;
  readonly sources: SourceShelf;
  /** Gives the value of a field that may be left out, in this share of the entries. */
  readonly maybe: <T>(share: number, toValue: () => T) => T | undefined;
}

export function toWriting(number: number, random: Random, cast: Cast): Writing {
  return {
    number,
    random,
    cast,
    sources: toSourceShelf(random, random.whole(3, 7)),
    maybe: (share, toValue) => (random.chance(share) || number === 1 ? toValue() : undefined),
  };
}

/** Different values of a facet. */
export function someValues<F extends FacetId>(
  random: Random,
  facet: F,
  count: number,
): FacetValue<F>[] {
  return random.some(facetValues(facet), count);
}

/** A list made by calling so many times. */
export function listOf<T>(count: number, toItem: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => toItem(index));
}
