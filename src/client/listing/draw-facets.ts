import { copyTemplate, getPart } from '#client/page-parts.ts';
import { listChosen, toggleChoice } from '#domain/browsing.ts';
import { type ListingShape, type ListingState, toListingAddress } from '#domain/listing-address.ts';
import type { Browsable, ListingView } from '#domain/listing-view.ts';

/** The address of a state with one value chosen, or no longer chosen; from the first page again. */
function toToggled(shape: ListingShape, state: ListingState, facet: string, value: string): string {
  const selection = toggleChoice(state.selection, facet, value);
  return toListingAddress(shape, { ...state, selection, page: 1 });
}

/** Puts counts, marks and addresses on every value; those that nothing more has are left out. */
export function drawFacets(
  root: HTMLElement,
  { facets }: Browsable,
  shape: ListingShape,
  state: ListingState,
  { counts }: ListingView,
): void {
  facets.forEach(({ id, choices }, place) => {
    const group = root.querySelector(`.facet[data-facet="${CSS.escape(id)}"]`);
    for (const link of group?.querySelectorAll<HTMLAnchorElement>('a[data-value]') ?? []) {
      const value = link.dataset.value ?? '';
      const at = choices.findIndex((choice) => choice.id === value);
      const count = counts[place]?.[at] ?? 0;
      const isChosen = state.selection[id]?.includes(value) ?? false;
      link.href = toToggled(shape, state, id, value);
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      getPart(link, 'counted').textContent = count.toLocaleString('en-GB');
      const item = link.closest('li');
      item?.classList.remove('is-empty');
      if (item) item.hidden = count === 0 && !isChosen;
    }
    const more = group?.querySelector<HTMLDetailsElement>('.more');
    if (more) {
      const left = more.querySelectorAll('li:not([hidden])').length;
      more.hidden = left === 0;
      getPart(more, 'left').textContent = String(left);
      more.open ||= more.querySelector('[aria-current]') !== null;
    }
  });
  const chosen = listChosen(facets, state.selection);
  getPart(root, 'summary').textContent =
    chosen.length === 0 ? 'Filter' : `Filter (${String(chosen.length)} chosen)`;
  drawChips(root, shape, state, chosen);
}

/** A chip for each value chosen; pressing one takes it away. */
function drawChips(
  root: HTMLElement,
  shape: ListingShape,
  state: ListingState,
  chosen: ReturnType<typeof listChosen>,
): void {
  const list = getPart(root, 'chips');
  const chips = chosen.map(({ facet, label, choice }) => {
    const chip = copyTemplate(root, 'chip');
    const link = chip?.querySelector('a');
    if (!chip || !link) throw new Error('The listing has no template for a chip.');
    link.href = toToggled(shape, state, facet, choice.id);
    Object.assign(link.dataset, { facet, value: choice.id });
    getPart(chip, 'label').textContent = `${label}: ${choice.label}`;
    return chip;
  });
  list.replaceChildren(...chips, ...(chips.length > 1 ? [drawClear(shape)] : []));
  list.hidden = chips.length === 0;
}

function drawClear({ path }: ListingShape): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.dataset.clear = '';
  link.textContent = 'Clear all';
  item.append(link);
  return item;
}
