import type { StoredDraft } from '#client/contribute/draft-store.ts';
import { make } from '#client/page-parts.ts';
import { LOAD_AGAIN } from '#client/try-again.ts';

/**
 * Offers the other drafts of this browser, in a fold; nothing where there are none.
 * @throws where the browser lets nothing be kept, or where what lists them can't be fetched
 */
export async function drawDrafts(host: HTMLElement, base: string, current: string): Promise<void> {
  const { listDrafts } = await import('#client/contribute/draft-store.ts');
  const others = (await listDrafts()).filter(({ key }) => key !== current);
  if (others.length === 0) return;
  const { mountDraftList } = await import('#client/contribute/draft-list.ts');
  const list = make('div', {});
  const words = others.length === 1 ? 'a draft' : `one of ${String(others.length)} drafts`;
  host.replaceChildren(
    make(
      'details',
      { class: 'fold' },
      make('summary', {}, `Carry on with ${words} in this browser`),
      list,
    ),
  );
  mountDraftList(list, {
    heading: 'h2',
    onOpen: (draft) => {
      location.assign(toDraftAddress(base, draft));
    },
  });
}

/** Stands in the place of drafts that may be there, where what lists them could not be fetched. */
export function drawNotListed(): HTMLElement {
  return make(
    'p',
    { role: 'alert' },
    `Drafts that are kept in this browser could not be listed. ${LOAD_AGAIN}`,
  );
}

/** The form in which a draft is open. */
export function toDraftAddress(base: string, { key, submission }: StoredDraft): string {
  return `${base}contribute/${submission.purpose}/?draft=${encodeURIComponent(key)}`;
}
