import { getPart } from '#client/page-parts.ts';
import { toParameters } from './address.ts';
import type { SearchAnswer } from './answer.ts';
import { drawRow } from './result-rows.ts';
import { toCountWords, toResultCount, toScope, toShown } from './sentences.ts';
import { showView } from './views.ts';

/** Shows an answer: its results, or why there are none and what to do about it. */
export function showAnswer(
  root: HTMLElement,
  answer: SearchAnswer,
  kindName: string | undefined,
): void {
  const { state, corrected, total } = answer;
  const scope = toScope(corrected ?? state.query, kindName);
  showCorrection(root, answer);
  for (const ask of root.querySelectorAll<HTMLAnchorElement>('a[data-ask]'))
    ask.href = toAskAddress(ask.dataset.ask ?? '', state.query);
  if (total === 0) {
    getPart(root, 'missing').textContent = `${toResultCount(0)}${scope}`;
    const wider = getPart(root, 'wider');
    wider.hidden = answer.everything === 0;
    const link = getPart(wider, 'wider-link');
    link.setAttribute('href', toParameters({ ...state, kind: undefined }));
    link.textContent = toResultCount(answer.everything);
    showView(root, 'empty');
    return;
  }
  const count = document.createElement('b');
  count.textContent = toCountWords(answer);
  getPart(root, 'count').replaceChildren(count, scope);
  getPart(root, 'nearest').hidden = !answer.isNearest;
  getPart(root, 'rows').replaceChildren(...answer.records.map((record) => drawRow(root, record)));
  showHowMany(root, answer);
  showView(root, 'results');
}

/** Says that another spelling was searched for, and leads to the one typed. */
function showCorrection(root: HTMLElement, { state, corrected }: SearchAnswer): void {
  getPart(root, 'corrected').hidden = corrected === undefined;
  if (corrected === undefined) return;
  getPart(root, 'corrected-to').textContent = corrected;
  const instead = getPart(root, 'instead');
  instead.textContent = state.query;
  instead.setAttribute('href', toParameters({ ...state, asTyped: true }));
}

/** Puts what was searched for into the message that a reader may send: `…` stands where it goes. */
export function toAskAddress(address: string, query: string): string {
  return address.replaceAll(encodeURIComponent('…'), () => encodeURIComponent(query));
}

type Added = Promise<HTMLElement | undefined>;

/** What each answer is fetching: whoever presses once more waits for the same. */
const underWay = new WeakMap<SearchAnswer, Added>();

/**
 * Adds the next results to the list, once however often it is asked while they are fetched.
 *
 * @param isShown whether the answer is still the one on the page: if not, nothing is added.
 * @returns the link of the first one added, which is where the reader goes on.
 */
export function showMore(root: HTMLElement, answer: SearchAnswer, isShown: () => boolean): Added {
  const adding =
    underWay.get(answer) ?? addMore(root, answer, isShown).finally(() => underWay.delete(answer));
  underWay.set(answer, adding);
  return adding;
}

async function addMore(root: HTMLElement, answer: SearchAnswer, isShown: () => boolean): Added {
  const rows = getPart(root, 'rows');
  const added = await answer.more(rows.childElementCount);
  if (!isShown()) return undefined;
  const [first, ...rest] = added.map((record) => drawRow(root, record));
  if (first === undefined) return undefined;
  rows.append(first, ...rest);
  showHowMany(root, answer);
  return getPart(first, 'title');
}

function showHowMany(root: HTMLElement, { total }: SearchAnswer): void {
  const shown = getPart(root, 'rows').childElementCount;
  getPart(root, 'shown').textContent = toShown(total, shown);
  getPart(root, 'more').hidden = shown >= total;
}
