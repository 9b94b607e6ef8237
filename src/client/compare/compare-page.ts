import { getField, getPart } from '#client/page-parts.ts';
import { TRY_AGAIN } from '#client/try-again.ts';
import {
  type ComparisonState,
  parseComparisonAddress,
  toComparisonAddress,
} from '#domain/comparison-address.ts';
import {
  type Comparison,
  FEWEST_COMPARED,
  listTableRows,
  toComparison,
} from '#domain/comparison.ts';
import {
  joinNames,
  sortNames,
  toComparisonTitle,
  toShownWords,
} from '#views/compare/comparison-words.ts';
import { createChooser } from './chooser.ts';
import { openComparisonFiles } from './comparison-files.ts';
import { makeProduct, type Product } from './downloads.ts';
import { drawSources } from './draw-sources.ts';
import { drawRowJumps, drawTable } from './draw-table.ts';
import { drawThreads } from './draw-threads.ts';

const FAILED =
  'The comparison could not be loaded. Check your connection and load the page again; every model is compared further down.';
const NOT_MADE = `The file could not be made. ${TRY_AGAIN}`;

/** Sets side by side what the address asks for. The address holds all there is, so that it can be shared. */
export function startComparing(root: HTMLElement): void {
  const { path = '/', base = '/', origin = '', version = '', date = '' } = root.dataset;
  const files = openComparisonFiles(path, version);
  const all = getPart(root, 'all');
  const result = getPart(root, 'result');
  const failed = getPart(root, 'failed');
  const ownTitle = document.title;
  const ownWords = (['title', 'lead'] as const).map((name) => getPart(root, name).textContent);
  let shown: Comparison | undefined;
  let turn = 0;
  /** What the address asked for when it was last drawn. */
  let asked: string | undefined;

  const chooser = createChooser(root, (ids) => {
    const { of, onlyDifferences } = parseComparisonAddress(location.search);
    history.pushState(null, '', toComparisonAddress(path, { of, ids, onlyDifferences }));
    void tryToDraw().then(() => {
      getPart(root, 'heading').focus();
    });
  });

  /** Draws what the address asks for; a later call overtakes one that still waits. */
  const draw = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    asked = location.search;
    const state = parseComparisonAddress(location.search);
    const index = await files.loadIndex(state.of);
    const loaded = await Promise.all(state.ids.map((id) => files.loadItem(state.of, id)));
    if (own !== turn) return;
    const items = loaded.filter((item) => item !== undefined);
    const known: ComparisonState = { ...state, ids: items.map(({ id }) => id) };
    const missing = state.ids.filter((id) => !known.ids.includes(id));
    chooser.show(known, index);
    setFault(
      missing.length === 0
        ? ''
        : `The hub has no ${sortNames[state.of].one} called ${joinNames(missing)}. It may have been renamed.`,
    );
    const isEnough = items.length >= FEWEST_COMPARED;
    shown = isEnough ? toComparison(index.rows, index.levels, items) : undefined;
    result.hidden = !isEnough;
    drawHead(state, shown);
    // Both lists of sources have the same anchors: only one may be on the page.
    if (shown) {
      all.remove();
      drawResult(shown, known);
    } else if (!all.isConnected) result.after(all);
    root.classList.add('is-ready');
  };

  const drawHead = ({ of }: ComparisonState, comparison: Comparison | undefined): void => {
    const names = comparison?.items.map(({ title }) => title) ?? [];
    const [title = '', lead = ''] = comparison
      ? [toComparisonTitle(of, names.length), `${joinNames(names)}.`]
      : ownWords;
    getPart(root, 'title').textContent = title;
    getPart(root, 'lead').textContent = lead;
    getPart(root, 'note').hidden = of !== 'models';
    document.title = comparison ? `${joinNames(names)} · ${ownTitle}` : ownTitle;
  };

  const drawResult = (comparison: Comparison, state: ComparisonState): void => {
    drawRows(comparison, state);
    getPart(root, 'threads').replaceChildren(drawThreads(comparison));
    getPart(root, 'sources').replaceChildren(...drawSources(comparison.sources));
  };

  /** What changes with the choice of differences; the rest stays as it is, which takes a browser half the time. */
  const drawRows = (comparison: Comparison, { of, onlyDifferences }: ComparisonState): void => {
    getField(root, 'differences').checked = onlyDifferences;
    const rows = listTableRows(comparison, onlyDifferences);
    const caption = `${toComparisonTitle(of, comparison.items.length)}, side by side`;
    getPart(root, 'table').replaceChildren(drawTable(comparison, rows, caption, base));
    getPart(root, 'jumps').replaceChildren(...drawRowJumps(rows));
    getPart(root, 'shown').textContent = toShownWords(comparison, onlyDifferences);
  };

  const setFault = (words: string): void => {
    failed.textContent = words;
    failed.hidden = words === '';
  };

  const tryToDraw = async (): Promise<void> => {
    try {
      await draw();
    } catch {
      setFault(FAILED);
      root.classList.add('is-ready');
    }
  };

  getField(root, 'differences').addEventListener('change', ({ target }) => {
    const onlyDifferences = target instanceof HTMLInputElement && target.checked;
    const state = { ...parseComparisonAddress(location.search), onlyDifferences };
    history.replaceState(null, '', toComparisonAddress(path, state));
    asked = location.search;
    if (shown) drawRows(shown, state);
  });
  result.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-make]') : null;
    if (!(button instanceof HTMLButtonElement) || !shown) return;
    const { of } = parseComparisonAddress(location.search);
    const context = {
      of,
      origin,
      base,
      address: location.href,
      hubDate: date,
      hubVersion: version,
    };
    setFault('');
    makeProduct(button.dataset.make as Product, shown, context).catch(() => {
      setFault(NOT_MADE);
    });
  });
  // A link to a row or a source comes here too, and must find what it leads to still standing.
  addEventListener('popstate', () => {
    if (location.search !== asked) void tryToDraw();
  });
  void tryToDraw();
}
