/** What the search page says, in words. */

/** What is said of an answer's length. */
interface Counted {
  readonly total: number;
  readonly isNearest: boolean;
}

/** `1 result`, `21 results`, `No results`. */
export function toResultCount(total: number): string {
  if (total === 0) return 'No results';
  return total === 1 ? '1 result' : `${total.toLocaleString('en-GB')} results`;
}

/** The count of an answer: `21 results`, or `21 nearest matches` where nothing says all that was sought. */
export function toCountWords({ total, isNearest }: Counted): string {
  if (!isNearest || total === 0) return toResultCount(total);
  return total === 1 ? 'The nearest match' : `${total.toLocaleString('en-GB')} nearest matches`;
}

/** What follows the count: ` for “voice” in Q&As`. */
export function toScope(query: string, kindName: string | undefined): string {
  const words = query.replace(/^"([^"]+)"$/, '$1');
  return ` for “${words}”${kindName === undefined ? '' : ` in ${kindName}`}`;
}

/** Said to readers who do not see the list grow: `21 results for “voice”, the first 10 shown`. */
export function toAnnouncement(answer: Counted, shown: number, scope: string): string {
  const part = shown < answer.total ? `, the first ${String(shown)} shown` : '';
  return `${toCountWords(answer)}${scope}${part}`;
}

/** `Showing 10 of 21` or, with all of them there, `All 21 results shown`. */
export function toShown(total: number, shown: number): string {
  if (shown >= total) return total === 1 ? 'The only result' : `All ${String(total)} results shown`;
  return `Showing ${String(shown)} of ${toResultCount(total)}`;
}
