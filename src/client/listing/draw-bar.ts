import { getPart } from '#client/page-parts.ts';
import { type ListingShape, type ListingState, toListingAddress } from '#domain/listing-address.ts';
import type { ListingView } from '#domain/listing-view.ts';
import { toCountWords } from '#views/count-words.ts';
import { type PageStep, toPageSteps } from '#views/page-steps.ts';

/** Says how many there are, and marks the order they stand in. */
export function drawBar(
  root: HTMLElement,
  shape: ListingShape,
  state: ListingState,
  { rows, page, pages }: ListingView,
  total: number,
): string {
  const { one = '', many = '' } = root.dataset;
  const { figures, noun } = toCountWords(rows.length, total, { one, many });
  const strong = document.createElement('b');
  strong.textContent = figures;
  getPart(root, 'count').replaceChildren(strong, ` ${noun}`);
  for (const link of getPart(root, 'sorts').querySelectorAll<HTMLAnchorElement>('a[data-sort]')) {
    const sort = link.dataset.sort ?? '';
    link.href = toListingAddress(shape, { ...state, sort, page: 1 });
    if (sort === state.sort) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const steps = toPageSteps(page, pages, (to) => toListingAddress(shape, { ...state, page: to }));
  const pager = getPart(root, 'pager');
  pager.hidden = steps.length === 0;
  pager.querySelector('ul')?.replaceChildren(...steps.map(drawStep));
  getPart(root, 'none').hidden = rows.length > 0;
  return pages > 1
    ? `${figures} ${noun}, page ${String(page)} of ${String(pages)}`
    : `${figures} ${noun}`;
}

const words = { previous: 'Previous page', next: 'Next page' } as const;

function drawStep(step: PageStep): HTMLElement {
  const item = document.createElement('li');
  if (step.type === 'gap') {
    item.append('…');
    return item;
  }
  const link = document.createElement('a');
  link.href = step.path;
  link.dataset.page = String(step.page);
  link.textContent = step.type === 'page' ? String(step.page) : words[step.type];
  if (step.type === 'page') link.ariaLabel = `Page ${String(step.page)}`;
  if (step.isCurrent) link.setAttribute('aria-current', 'page');
  item.append(link);
  return item;
}
