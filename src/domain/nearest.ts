/** The nearest known word to what an author wrote, if near enough to be worth offering. */
export function findNearest(written: string, known: Iterable<string>): string | undefined {
  // Past this length nothing is a slip of the pen, and comparing would be slow.
  const target = written.slice(0, 80).toLowerCase();
  const limit = Math.max(1, Math.floor(target.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - target.length) >= least) continue;
    const distance = getEditDistance(target, word.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = word;
    }
  }
  return nearest;
}

/** How many letters must be added, dropped, changed or swapped with a neighbour to turn `a` into `b`. */
export function getEditDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped)
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Offers the nearest known word, or lists what may be written; nothing where neither would help. */
export function toSuggestion(written: string, known: readonly string[]): string | undefined {
  const nearest = findNearest(written, known);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  return known.length > 0 && known.length <= 20 ? `Write one of: ${known.join(', ')}.` : undefined;
}
