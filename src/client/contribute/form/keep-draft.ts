import { DraftNotKept } from '#client/contribute/kept-draft.ts';
import type { FormSession } from './form-session.ts';

/** In milliseconds. Short, since whoever closes the page right after a tick must find it again. */
const PAUSE = 100;

const NOT_KEPT = 'The draft could not be saved here. Download it before you close the page.';

export interface DraftKeeper {
  /** The draft's key in this browser; '' until something was written. */
  readonly key: () => string;
  /** Keeps what stands, at once. */
  readonly keep: () => Promise<void>;
}

/**
 * Keeps the draft in this browser after each change, and once more as the page is left.
 *
 * @param first the key of the draft that was opened; '' for one that is new
 */
export function keepDraft(
  session: FormSession,
  first: string,
  onKept: (words: string, key: string) => void,
): DraftKeeper {
  let key = first;
  let timer = 0;
  let isKept = true;
  const save = async (): Promise<void> => {
    if (isKept) return;
    isKept = true;
    if (key === '') key = crypto.randomUUID();
    try {
      const { saveDraft } = await import('#client/contribute/draft-store.ts');
      await saveDraft(key, session.submission());
      onKept(`Saved in this browser at ${toTime(new Date())}.`, key);
    } catch (fault) {
      isKept = false;
      onKept(fault instanceof DraftNotKept ? fault.message : NOT_KEPT, key);
    }
  };
  // One save after the other: a save beneath another would be taken for one of another tab.
  let saving = Promise.resolve();
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    saving = saving.then(save);
    return saving;
  };
  session.listen(() => {
    if (isKept) onKept('Saving…', key);
    isKept = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), PAUSE);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep();
  });
  addEventListener('pagehide', () => void keep());
  return { key: () => key, keep };
}

function toTime(date: Date): string {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
