/**
 * Lets the arrow keys go from the box through the titles of the results and back. The titles stay
 * ordinary links: Tab and Enter work as everywhere.
 *
 * @param clear empties the box and the results.
 */
export function useArrowKeys(box: HTMLInputElement, rows: HTMLElement, clear: () => void): void {
  const findTitles = () => [...rows.querySelectorAll<HTMLAnchorElement>('a[data-part="title"]')];

  box.addEventListener('keydown', (event) => {
    if (hasModifier(event) || event.isComposing) return;
    if (event.key === 'ArrowDown') {
      const first = findTitles()[0];
      if (first === undefined) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && box.value !== '') {
      event.preventDefault();
      clear();
    }
  });

  rows.addEventListener('keydown', (event) => {
    if (hasModifier(event) || !(event.target instanceof Element)) return;
    const titles = findTitles();
    const here = titles.findIndex((title) =>
      title.closest('article')?.contains(event.target as Node),
    );
    const next = toTarget(event.key, here, titles);
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && next === undefined)) {
      event.preventDefault();
      box.focus();
    } else if (next !== undefined) {
      event.preventDefault();
      next.focus();
      next.closest('article')?.scrollIntoView({ block: 'nearest' });
    }
  });
}

/** The title that a key leads to from the one at `here`; undefined where it leads out of the list. */
export function toTarget<T>(key: string, here: number, titles: readonly T[]): T | undefined {
  switch (key) {
    case 'ArrowDown':
      return titles[Math.min(here + 1, titles.length - 1)];
    case 'ArrowUp':
      return titles[here - 1];
    case 'Home':
      return titles[0];
    case 'End':
      return titles.at(-1);
    default:
      return undefined;
  }
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
