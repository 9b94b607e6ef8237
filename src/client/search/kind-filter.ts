import { type SearchState, toParameters } from './address.ts';

/** Keeps the links that choose a kind in step with the answer: where they lead, and what they count. */
export function createKindFilter(list: HTMLElement, onChoose: (kind: string | undefined) => void) {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-kind]')];
  const getKind = (link: HTMLAnchorElement) => link.dataset.kind ?? '';
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onChoose(getKind(link) === '' ? undefined : getKind(link));
    });
  }
  return {
    kinds: links.map(getKind).filter((kind) => kind !== ''),
    /** The name of a kind as the page shows it. */
    getName: (kind: string | undefined): string | undefined =>
      kind === undefined
        ? undefined
        : links.find((link) => getKind(link) === kind)?.firstElementChild?.textContent,
    /** Kinds without a result are left out, but for the one that was chosen. */
    show: (
      state: SearchState,
      counts: Readonly<Record<string, number>>,
      everything: number,
    ): void => {
      for (const link of links) {
        const kind = getKind(link);
        const isChosen = kind === (state.kind ?? '');
        const count = kind === '' ? everything : (counts[kind] ?? 0);
        link.href = toParameters({ ...state, kind: kind === '' ? undefined : kind });
        if (isChosen) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
        const item = link.closest('li');
        if (item) item.hidden = count === 0 && !isChosen;
        if (link.lastElementChild)
          link.lastElementChild.textContent = count.toLocaleString('en-GB');
      }
    },
  };
}
