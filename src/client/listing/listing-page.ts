import { getPart } from '#client/page-parts.ts';
import { listChosen, toggleChoice } from '#domain/browsing.ts';
import {
  type ListingShape,
  type ListingState,
  parseListingAddress,
  toListingAddress,
} from '#domain/listing-address.ts';
import { toListingView } from '#domain/listing-view.ts';
import { drawBar } from './draw-bar.ts';
import { drawFacets } from './draw-facets.ts';
import { createHead } from './draw-head.ts';
import { createRows } from './draw-rows.ts';
import { openListingFiles } from './listing-files.ts';

/** What a reader pressed: every control of a listing is a link that leads somewhere by itself. */
const CONTROLS = 'a[data-value], a[data-sort], a[data-page], a[data-clear]';

/**
 * Lets facets be combined. The page works without: each link leads to a page drawn beforehand. Nothing is
 * fetched before a reader makes for a control, unless the address already combines something.
 */
export function startListing(root: HTMLElement): void {
  const { path = '/', version = '' } = root.dataset;
  const files = openListingFiles(path, version);
  const rows = createRows(root, files);
  const head = createHead(root);
  let turn = 0;
  let drawn = toHere();

  const loadShape = async (): Promise<ListingShape> => ({ path, ...(await files.loadData()) });

  /** Draws what the address asks for; a later call overtakes one that still waits. */
  const draw = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    const data = await files.loadData();
    const shape: ListingShape = { path, ...data };
    const state = parseListingAddress(shape, location.pathname, location.search);
    const view = toListingView(data, state);
    const { headings } = data.sorts.find(({ id }) => id === state.sort) ?? {};
    const elements = await rows.load(view.shown, headings);
    if (own !== turn) return;
    drawn = toHere();
    rows.show(elements);
    drawFacets(root, data, shape, state, view);
    const total = data.sorts[0]?.order.length ?? 0;
    const said = drawBar(root, shape, state, view, total);
    head.show(listChosen(data.facets, state.selection).map(({ choice }) => choice.label));
    getPart(root, 'failed').hidden = true;
    getPart(root, 'spoken').textContent = said;
  };

  /** Makes every link lead to what a press of it would show, for those who open it beside this page. */
  const prepare = async (): Promise<void> => {
    const data = await files.loadData();
    const shape: ListingShape = { path, ...data };
    const state = parseListingAddress(shape, location.pathname, location.search);
    drawFacets(root, data, shape, state, toListingView(data, state));
  };

  const setBusy = (isBusy: boolean): void => {
    getPart(root, 'rows').setAttribute('aria-busy', String(isBusy));
  };
  /** @returns whether it could be drawn: if not, the page says so. */
  const tryToDraw = async (): Promise<boolean> => {
    setBusy(true);
    try {
      await draw();
      return true;
    } catch {
      getPart(root, 'failed').hidden = false;
      getPart(root, 'spoken').textContent = getPart(root, 'failed').textContent.trim();
      return false;
    } finally {
      setBusy(false);
      // The styles of the page hold nothing back from here on.
      root.dataset.drawn = '';
    }
  };

  const press = async (link: HTMLAnchorElement): Promise<void> => {
    const fallback = link.href;
    let shape: ListingShape;
    try {
      shape = await loadShape();
    } catch {
      location.assign(fallback);
      return;
    }
    const state = parseListingAddress(shape, location.pathname, location.search);
    history.pushState(null, '', toListingAddress(shape, toNext(state, link)));
    const wasInList = link.closest('[data-part="chips"], [data-part="pager"]');
    if (!(await tryToDraw())) return;
    if (wasInList) getPart(root, 'heading').focus({ preventScroll: true });
    if (link.dataset.page !== undefined) getPart(root, 'heading').scrollIntoView();
  };

  root.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0)
      return;
    const link = event.target instanceof Element && event.target.closest(CONTROLS);
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    void press(link);
  });
  for (const intent of ['pointerenter', 'focusin'] as const)
    root.querySelector('.facets')?.addEventListener(
      intent,
      () => {
        prepare().catch(() => undefined);
      },
      { once: true },
    );
  // A jump inside the page is a step back and forth too, and shows nothing new.
  addEventListener('popstate', () => {
    if (toHere() !== drawn) void tryToDraw();
  });
  if (location.search !== '') void tryToDraw();
}

const toHere = (): string => `${location.pathname}${location.search}`;

/** The state that a control leads to. */
function toNext(state: ListingState, { dataset }: HTMLAnchorElement): ListingState {
  const { facet, value, sort, page, clear } = dataset;
  if (clear !== undefined) return { ...state, selection: {}, page: 1 };
  if (sort !== undefined) return { ...state, sort, page: 1 };
  if (page !== undefined) return { ...state, page: Number(page) };
  if (facet === undefined || value === undefined) return state;
  return { ...state, selection: toggleChoice(state.selection, facet, value), page: 1 };
}
