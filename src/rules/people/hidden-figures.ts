/** Figures that a message may show: all but the first two are stars, since logs of checks are public too. */
export function toHidden(written: string): string {
  let shown = 0;
  return written.replace(/\d/gu, (figure) => ((shown += 1) <= 2 ? figure : '*'));
}
