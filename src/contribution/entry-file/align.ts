/** A step from one list to another: an item that stays or is changed, one that goes, or one that is new. */
export interface Step {
  /** Its place in the old list; undefined for a new item. */
  readonly before: number | undefined;
  /** Its place in the new list; undefined for one that goes. */
  readonly after: number | undefined;
}

/**
 * Finds what became of each item of a list: the pairs, in order, that are most alike together.
 * @param likeness how alike two items are: 1 for equal, down to 0 for two that can't be one and the same
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (one: T, other: T) => number,
): Step[] {
  let start = 0;
  const [shorter] = [before.length, after.length].sort((a, b) => a - b);
  const isSame = (one: T | undefined, other: T | undefined) =>
    one !== undefined && other !== undefined && likeness(one, other) === 1;
  while (start < (shorter ?? 0) && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < (shorter ?? 0) - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const kept = (length: number, offset: (at: number) => Step) =>
    Array.from({ length }, (_, at) => offset(at));
  const between = alignMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    likeness,
  );
  return [
    ...kept(start, (at) => ({ before: at, after: at })),
    ...between.map((step) => ({
      before: step.before === undefined ? undefined : step.before + start,
      after: step.after === undefined ? undefined : step.after + start,
    })),
    ...kept(end, (at) => ({ before: before.length - end + at, after: after.length - end + at })),
  ];
}

function alignMiddle<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (one: T, other: T) => number,
): Step[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const likes = before.map((one) => after.map((other) => likeness(one, other)));
  const get = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(
        get(i + 1, j),
        get(i, j + 1),
        (likes[i]?.[j] ?? 0) > 0 ? get(i + 1, j + 1) + (likes[i]?.[j] ?? 0) : 0,
      );
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const like = likes[i]?.[j] ?? 0;
    if (like > 0 && get(i, j) === get(i + 1, j + 1) + like) {
      steps.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (i < before.length && (j >= after.length || get(i, j) === get(i + 1, j))) {
      steps.push({ before: i, after: undefined });
      i += 1;
    } else {
      steps.push({ before: undefined, after: j });
      j += 1;
    }
  }
  return steps;
}
