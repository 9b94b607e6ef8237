import { getPart } from '#client/page-parts.ts';
import { drawNotListed, toDraftAddress } from './form/drafts-part.ts';

/** Lists the drafts of this browser, and opens one from a file. */
async function listOwnDrafts(root: HTMLElement): Promise<void> {
  const [{ mountDraftList }, { listDrafts }] = await Promise.all([
    import('./draft-list.ts'),
    import('./draft-store.ts'),
  ]);
  // Whoever has begun something most likely came to go on with it.
  if ((await listDrafts().catch(() => [])).length > 0) getPart(document, 'what').before(root);
  mountDraftList(getPart(root, 'list'), {
    heading: 'h3',
    onOpen: (draft) => {
      location.assign(toDraftAddress(root.dataset.base ?? '/', draft));
    },
  });
  root.hidden = false;
}

const root = document.querySelector<HTMLElement>('[data-part="drafts"]');
if (root)
  listOwnDrafts(root).catch(() => {
    getPart(root, 'list').replaceChildren(drawNotListed());
    root.hidden = false;
  });
