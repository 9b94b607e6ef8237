/** What is counted, inside a sentence. */
export interface CountNouns {
  readonly one: string;
  readonly many: string;
}

/** How many of how many, the figures apart so that they can be drawn heavier. */
export function toCountWords(
  count: number,
  total: number,
  { one, many }: CountNouns,
): { readonly figures: string; readonly noun: string } {
  const say = (number: number) => number.toLocaleString('en-GB');
  return count === total
    ? { figures: say(total), noun: total === 1 ? one : many }
    : { figures: `${say(count)} of ${say(total)}`, noun: total === 1 ? one : many };
}
