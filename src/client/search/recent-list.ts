import { getPart } from '#client/page-parts.ts';
import { toParameters } from './address.ts';
import type { RecentSearches } from './recent-searches.ts';

/** Shows the searches made in this browser, with a way to forget them; hidden where there are none. */
export function createRecentList(root: HTMLElement, recent: RecentSearches) {
  const show = (): void => {
    const list = recent.list();
    getPart(root, 'recent').hidden = list.length === 0;
    getPart(root, 'recent-list').replaceChildren(
      ...list.map((query) => {
        const link = document.createElement('a');
        link.className = 'chip';
        link.href = toParameters({ query, kind: undefined, asTyped: false });
        link.textContent = query;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };
  getPart(root, 'recent-clear').addEventListener('click', () => {
    recent.clear();
    show();
    root.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  });
  return { show };
}
