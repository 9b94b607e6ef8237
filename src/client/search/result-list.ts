import type { SearchAnswer } from './engine.ts';
import { getPart, showView } from './page-parts.ts';
import { drawRow } from './result-rows.ts';
import { toParameters } from './address.ts';
import { toResultCount, toScope, toShown } from './sentences.ts';

/** Shows an answer: its results, or why there are none and what to do about it. */
export function showAnswer(
  root: HTMLElement,
  answer: SearchAnswer,
  kindName: string | undefined,
): void {
  const { query } = answer.state;
  const scope = toScope(query, kindName);
  if (answer.total === 0) {
    getPart(root, 'missing').textContent = `${toResultCount(0)}${scope}`;
    const wider = getPart(root, 'wider');
    wider.hidden = answer.everything === 0;
    const link = getPart(wider, 'wider-link');
    link.setAttribute('href', toParameters({ query, kind: undefined }));
    link.textContent = toResultCount(answer.everything);
    showView(root, 'empty');
    return;
  }
  const count = document.createElement('b');
  count.textContent = toResultCount(answer.total);
  getPart(root, 'count').replaceChildren(count, scope);
  getPart(root, 'rows').replaceChildren(...answer.records.map((record) => drawRow(root, record)));
  showHowMany(root, answer);
  showView(root, 'results');
}

/**
 * Adds the next results to the list.
 *
 * @returns the link of the first one added, which is where the reader goes on.
 */
export async function showMore(
  root: HTMLElement,
  answer: SearchAnswer,
): Promise<HTMLElement | undefined> {
  const rows = getPart(root, 'rows');
  const added = await answer.more(rows.childElementCount);
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
