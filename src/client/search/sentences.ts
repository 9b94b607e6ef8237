/** What the search page says, in words. */

/** `1 result`, `21 results`, `No results`. */
export function toResultCount(total: number): string {
  if (total === 0) return 'No results';
  return total === 1 ? '1 result' : `${total.toLocaleString('en-GB')} results`;
}

/** What follows the count: ` for “voice” in Q&As`. */
export function toScope(query: string, kindName: string | undefined): string {
  const words = query.replace(/^"([^"]+)"$/, '$1');
  return ` for “${words}”${kindName === undefined ? '' : ` in ${kindName}`}`;
}

/** Said to readers who do not see the list grow: `21 results for “voice”, the first 10 shown`. */
export function toAnnouncement(total: number, shown: number, scope: string): string {
  const part = shown < total ? `, the first ${String(shown)} shown` : '';
  return `${toResultCount(total)}${scope}${part}`;
}

/** `Showing 10 of 21` or, with all of them there, `All 21 results shown`. */
export function toShown(total: number, shown: number): string {
  if (shown >= total) return total === 1 ? 'The only result' : `All ${String(total)} results shown`;
  return `Showing ${String(shown)} of ${toResultCount(total)}`;
}
