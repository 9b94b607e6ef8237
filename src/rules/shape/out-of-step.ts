/** Where a list of the fields and the headings of the body part ways. */
export interface OutOfStep {
  /** The place in the list, from 0. */
  readonly index: number;
  readonly listed: string | undefined;
  readonly heading: string | undefined;
}

/** The first place where the two differ; undefined where they are the same, in the same order. */
export function findOutOfStep(
  listed: readonly string[],
  headings: readonly string[],
): OutOfStep | undefined {
  const length = Math.max(headings.length, listed.length);
  const index = Array.from({ length }, (_, place) => place).find(
    (place) => headings[place] !== listed[place],
  );
  return index === undefined
    ? undefined
    : { index, listed: listed[index], heading: headings[index] };
}
