import type { DeskInput } from '#domain/desk/concern.ts';
import { toDrawnHtml } from '#loader/drawn-html.ts';
import { loadEmptySearches, loadLinkCheck } from '#loader/load-records.ts';
import { loadSharedContent } from '#loader/shared-content.ts';
import { getToday } from '#loader/today.ts';
import { loadCorpus } from './corpus.ts';

/** What the public desk is made from, but for the form: nothing that readers cannot see. */
export async function loadDeskInput(): Promise<Omit<DeskInput, 'findStep'>> {
  const content = await loadSharedContent();
  return {
    corpus: await loadCorpus(),
    today: getToday(),
    getHtml: (entry) => toDrawnHtml(content, entry),
    links: loadLinkCheck(),
    searches: loadEmptySearches(),
  };
}
