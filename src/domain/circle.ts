/**
 * The ids in a circle that one id leads into and that leads back to it, itself first; undefined where there is none.
 *
 * @param next the ids that an id leads to
 */
export function findCircle(
  start: string,
  next: (id: string) => readonly string[],
): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    for (const each of next(id)) {
      if (each === start) return way;
      if (seen.has(each)) continue;
      seen.add(each);
      const circle = walk(each, [...way, each]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
}
