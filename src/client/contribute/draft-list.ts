import { make } from '#client/page-parts.ts';
import { saveFile } from '#client/save-file.ts';
import { TRY_AGAIN } from '#client/try-again.ts';
import { DAYS_KEPT } from '#contribution/draft.ts';
import {
  deleteDraft,
  listDrafts,
  parseDraftFile,
  saveDraft,
  type StoredDraft,
  toDraftFile,
} from './draft-store.ts';
import { toDraftFileName, toDraftSort, toDraftTitle } from './draft-words.ts';
import { DraftNotKept } from './kept-draft.ts';

const FAILED = `That could not be done. ${TRY_AGAIN} Your drafts are still in this browser.`;

interface Options {
  /** What a draft's title is headed with: one level below the heading that the list stands under. */
  readonly heading: 'h2' | 'h3';
  /** What to do with a draft that the person wants to go on with. */
  readonly onOpen: (draft: StoredDraft) => void;
}

/**
 * Draws the drafts of this browser, each to be opened, saved as a file or deleted, and a way to open one from a
 * file. Whatever happens is said aloud beneath the list.
 */
export function mountDraftList(host: HTMLElement, { heading, onOpen }: Options): void {
  const list = make('ul', { class: 'draft-list' });
  const said = make('p', { class: 'draft-said', role: 'status', tabindex: '-1' });
  const say = (words: string) => {
    said.textContent = words;
  };
  const attempt = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      say(error instanceof DraftNotKept ? error.message : FAILED);
    });
  };

  const show = async (): Promise<void> => {
    const drafts = await listDrafts();
    list.replaceChildren(
      ...drafts.map((draft) => drawDraft(draft, { heading, onOpen, attempt, remove })),
    );
    list.hidden = drafts.length === 0;
  };
  const remove = async ({ key, submission }: StoredDraft): Promise<void> => {
    await deleteDraft(key);
    await show();
    say(`Deleted the draft “${toDraftTitle(submission)}”.`);
    said.focus();
  };
  const openFile = async (file: File): Promise<void> => {
    const submission = await parseDraftFile(file);
    if ('message' in submission) {
      say(`${submission.message} ${submission.fix}`);
      return;
    }
    onOpen(await saveDraft(crypto.randomUUID(), submission));
  };

  host.replaceChildren(
    make(
      'p',
      {},
      `Drafts are kept only in this browser. Each is deleted ${String(DAYS_KEPT)} days after you last opened or changed it. Nothing leaves this computer until you send it.`,
    ),
    list,
    drawFileField((file) => {
      attempt(() => openFile(file));
    }),
    said,
  );
  attempt(show);
}

interface Actions extends Options {
  readonly attempt: (work: () => Promise<void>) => void;
  readonly remove: (draft: StoredDraft) => Promise<void>;
}

function drawDraft(
  draft: StoredDraft,
  { heading, onOpen, attempt, remove }: Actions,
): HTMLLIElement {
  const { submission, savedAt, expiresAt } = draft;
  const title = toDraftTitle(submission);
  const actions = make('div', { class: 'draft-actions' });
  const open = drawButton('Open', title, () => {
    onOpen(draft);
  });
  const save = drawButton('Save as a file', title, () => {
    saveFile(toDraftFile(submission), toDraftFileName(submission));
  });
  const showActions = () => {
    actions.replaceChildren(open, save, erase);
  };
  const erase = drawButton('Delete', title, () => {
    const yes = drawButton('Yes, delete', title, () => {
      attempt(() => remove(draft));
    });
    const no = drawButton('No, keep', title, () => {
      showActions();
      erase.focus();
    });
    actions.replaceChildren(make('p', {}, 'Delete this draft? You can’t get it back.'), yes, no);
    no.focus();
  });
  showActions();
  return make(
    'li',
    {},
    make(heading, { class: 'h-list' }, title),
    make(
      'p',
      { class: 'quiet' },
      `${toDraftSort(submission)}. Saved `,
      drawTime(savedAt),
      '. Kept until ',
      drawTime(expiresAt),
      '.',
    ),
    actions,
  );
}

/** A button whose name says, to those who hear it alone, which draft is meant. */
function drawButton(words: string, title: string, onClick: () => void): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary' },
    words,
    make('span', { class: 'vh' }, `: ${title}`),
  );
  button.addEventListener('click', onClick);
  return button;
}

function drawTime(time: number): HTMLTimeElement {
  const date = new Date(time);
  const words = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return make('time', { datetime: date.toISOString() }, words);
}

function drawFileField(onFile: (file: File) => void): HTMLElement {
  const id = 'draft-file';
  const field = make('input', { type: 'file', id, accept: '.json,application/json' });
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    // The same file can be chosen again.
    if (file) onFile(file);
    field.value = '';
  });
  return make(
    'p',
    { class: 'draft-file' },
    make('label', { for: id }, 'Open a draft from a file'),
    field,
  );
}
