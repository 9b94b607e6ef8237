import { type Found, SHOWN } from './search-record.ts';

/** How often a record was found by its title, as shares from 0 to 1. */
export interface KnownItemSuccess {
  readonly first: number;
  readonly firstFive: number;
}

/**
 * A fixed sample for searching by title: records spread evenly over the list. A title that two records share
 * asks for neither of them, so only titles that stand alone are taken.
 */
export function toKnownItems(records: readonly Found[], count: number): readonly Found[] {
  const times = Map.groupBy(records, ({ title }) => title.toLowerCase());
  const alone = records.filter(
    ({ title }) => title !== '' && times.get(title.toLowerCase())?.length === 1,
  );
  if (alone.length <= count) return alone;
  return Array.from(
    { length: count },
    (_, place) => alone[Math.floor((place * alone.length) / count)],
  ).filter((record) => record !== undefined);
}

/** @param answers for each item sought the addresses found, the best first */
export function toSuccess(
  items: readonly Found[],
  answers: readonly (readonly string[])[],
): KnownItemSuccess {
  const places = items.map(({ url }, index) => answers[index]?.indexOf(url) ?? -1);
  const share = (isFound: (place: number) => boolean) =>
    places.filter(isFound).length / Math.max(items.length, 1);
  return {
    first: share((place) => place === 0),
    firstFive: share((place) => place >= 0 && place < SHOWN),
  };
}
