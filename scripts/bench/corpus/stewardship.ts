import type { Correction, Credit, Provenance, Review, Source } from '#domain/stewardship.ts';
import { toDay } from './dates.ts';
import { toShortText, toTown } from './prose.ts';
import type { Random } from './random.ts';

/** An entry's sources. Those that are cited are listed; each is cited in its turn. */
export interface SourceShelf {
  /** The key of the next source. */
  readonly cite: () => string;
  /** One key, or now and then two: both are ways to write a citation. */
  readonly citeSome: () => string | string[];
  /** The sources cited so far, in order of first use. */
  readonly toList: () => Source[];
}

export function toSourceShelf(random: Random, count: number): SourceShelf {
  let uses = 0;
  const cite = () => {
    uses += 1;
    return toKey(((uses - 1) % count) + 1);
  };
  return {
    cite,
    citeSome: () => (count > 1 && random.chance(0.1) ? [cite(), cite()] : cite()),
    toList: () =>
      Array.from({ length: Math.min(uses, count) }, (_, index) => toSource(random, index + 1)),
  };
}

const toKey = (number: number) => `example-source-${String(number)}`;

/** The first source leaves no field out. */
function toSource(random: Random, number: number): Source {
  const isFull = number === 1;
  const has = (share: number) => isFull || random.chance(share);
  return {
    key: toKey(number),
    title: `Example paper ${String(random.whole(1, 900))} on primary care in ${toTown(random)}`,
    publisher: `Example Publisher ${String(random.whole(1, 60))}`,
    ...(has(0.8) && { date: toDay(random, 2018, 2025) }),
    ...(has(0.1) && { about: true as const }),
    ...(has(0.9) && { url: `https://example.org/papers/${String(random.whole(1, 99_999))}` }),
    ...(has(0.5) && { accessed: '2026-11-22' }),
    ...(has(0.4) && { note: toShortText(random, 90) }),
  };
}

/** A mistake that was put right in autumn 2026. */
export const toCorrection = (random: Random): Correction => ({
  date: `2026-10-${String(random.whole(10, 28))}`,
  what: toShortText(random, 120),
});

/** What an entry is written with, as far as its stewardship needs it. */
interface Desk {
  readonly random: Random;
  readonly sources: SourceShelf;
  readonly maybe: <T>(share: number, toValue: () => T) => T | undefined;
}

/** The fields that every kind ends with; call it when all else is written, so that sources are known. */
export function toStewardship({ random, sources, maybe }: Desk): {
  provenance: Provenance;
  corrections: Correction[] | undefined;
  credit: Credit[];
  review: Review;
  sources: Source[];
} {
  return {
    provenance: {
      basis: random.pick(['public-sources', 'submitted', 'confirmed']),
      by: `Example Contributor ${String(random.whole(1, 40))}`,
      on: toDay(random, 2026, 2026),
      permission: { statement: toShortText(random, 60), on: '2026-11-22' },
    },
    corrections: maybe(0.05, () => [toCorrection(random)]),
    credit: [{ name: 'Example Helper', role: 'reviewed', on: '2026-11-22', consent: true }],
    review: {
      owner: 'Example editors',
      reviewedOn: '2026-11-22',
      checked: toShortText(random, 120),
      reviewDue: '2027-05-22',
    },
    sources: sources.toList(),
  };
}
