import { getPart, make } from '#client/page-parts.ts';
import { TRY_AGAIN } from '#client/try-again.ts';
import type { Submission } from '#contribution/draft.ts';
import { toNamedSubmission } from '#contribution/form/new-draft.ts';

const NOT_LOADED = `The preview could not be loaded. ${TRY_AGAIN}`;
const FAILED = 'The preview could not be made. Fix what the check lists first, then try again.';

/** Shows the entry as readers will see it, in the place of the form. */
export async function openPreview(root: HTMLElement, submission: Submission): Promise<void> {
  const panel = getPart(root, 'preview');
  const page = getPart(root, 'page');
  const heading = getPart(root, 'preview-title');
  getPart(root, 'form').hidden = true;
  panel.hidden = false;
  page.textContent = 'Making the preview …';
  scrollTo({ top: 0 });
  heading.focus({ preventScroll: true });
  getPart(root, 'preview-close').onclick = () => {
    closePreview(root);
  };
  const say = (words: string): void => {
    page.replaceChildren(make('p', { class: 'nhsuk-error-message', role: 'alert' }, words));
  };
  const drawer = await import('#client/contribute/preview.ts').catch(() => undefined);
  if (drawer === undefined) {
    say(NOT_LOADED);
    return;
  }
  try {
    await drawer.drawPreview(toNamedSubmission(submission), page);
  } catch (fault) {
    say(fault instanceof Error ? fault.message : FAILED);
  }
}

/** Puts the form back; the focus goes to its heading. */
export function closePreview(root: HTMLElement): void {
  const panel = getPart(root, 'preview');
  if (panel.hidden) return;
  panel.hidden = true;
  getPart(root, 'page').replaceChildren();
  getPart(root, 'form').hidden = false;
  getPart(root, 'title').focus();
}
