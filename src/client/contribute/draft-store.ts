import { createStore, del, entries, get, update, type UseStore } from 'idb-keyval';
import type { Submission } from '#contribution/draft.ts';
import type { Refusal } from './read-draft-file.ts';
import {
  DraftNotKept,
  isExpired,
  isKeptDraft,
  type KeptDraft,
  type StoredDraft,
  toStoredDraft,
} from './kept-draft.ts';
import { toDraftText } from './write-draft-file.ts';

export type { StoredDraft } from './kept-draft.ts';

/** Bytes. A draft with its pictures is far below. */
export const MOST_BYTES = 20_000_000;

const DATABASE = 'primary-care-hub';

/** When this page last saw each draft saved, to tell whether another page has saved it since. */
const seen = new Map<string, number>();

let opened: UseStore | undefined;

function getStore(): UseStore {
  opened ??= createStore(DATABASE, 'drafts');
  return opened;
}

/** Whether a draft was ever kept. To open a database makes one, and the hub leaves nothing before a person acts. */
async function isMade(): Promise<boolean> {
  const { indexedDB } = globalThis as { readonly indexedDB?: Partial<IDBFactory> };
  // Browsers of before 2024 can't tell.
  if (opened !== undefined || indexedDB?.databases === undefined) return true;
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

/**
 * The drafts of this browser, the one saved last first. Those that have expired are deleted.
 * @throws {DraftNotKept} where the browser lets nothing be kept
 */
export async function listDrafts(now = Date.now()): Promise<readonly StoredDraft[]> {
  if (!(await attempt(isMade))) return [];
  const all = await attempt(() => entries<string, unknown>(getStore()));
  const kept = all.filter((entry): entry is [string, KeptDraft] => isKeptDraft(entry[1]));
  const expired = kept.filter(([, draft]) => isExpired(draft, now));
  await attempt(() => Promise.all(expired.map(([key]) => del(key, getStore()))));
  return kept
    .filter((entry) => !expired.includes(entry))
    .map(([key, draft]) => toStoredDraft(key, draft))
    .toSorted((a, b) => b.savedAt - a.savedAt);
}

/**
 * Opens a draft, which thereby is kept for its full time again; undefined where there is none of this key.
 * @throws {DraftNotKept} where the browser lets nothing be kept
 */
export async function loadDraft(key: string, now = Date.now()): Promise<StoredDraft | undefined> {
  const kept = await attempt(() => get<unknown>(key, getStore()));
  if (!isKeptDraft(kept) || isExpired(kept, now)) return undefined;
  seen.set(key, kept.savedAt);
  const touch = (current: KeptDraft | undefined) => ({ ...(current ?? kept), touchedAt: now });
  await attempt(() => update<KeptDraft>(key, touch, getStore()));
  return toStoredDraft(key, { ...kept, touchedAt: now });
}

/**
 * Keeps a draft under its key.
 * @throws {DraftNotKept} where the browser is full or lets nothing be kept, and where another page has saved the
 *   draft since this one opened or saved it: what was saved there stays
 */
export async function saveDraft(
  key: string,
  submission: Submission,
  now = Date.now(),
): Promise<StoredDraft> {
  let kept: KeptDraft = { version: 1, submission, savedAt: now, touchedAt: now };
  await attempt(() =>
    update<unknown>(
      key,
      (current) => {
        const before = isKeptDraft(current) ? current.savedAt : undefined;
        if (before !== undefined && before !== seen.get(key)) throw new DraftNotKept(CHANGED);
        // Two saves of one millisecond must not pass for one.
        if (before !== undefined && before >= now) kept = { ...kept, savedAt: before + 1 };
        return kept;
      },
      getStore(),
    ),
  );
  seen.set(key, kept.savedAt);
  return toStoredDraft(key, kept);
}

export async function deleteDraft(key: string): Promise<void> {
  await attempt(() => del(key, getStore()));
  seen.delete(key);
}

/** A draft as a file to keep, send or open in another browser. */
export function toDraftFile(submission: Submission): Blob {
  return new Blob([toDraftText(submission)], { type: 'application/json' });
}

/** Reads such a file, or says why it can't be opened. */
export async function parseDraftFile(file: File): Promise<Submission | Refusal> {
  if (file.size > MOST_BYTES)
    return {
      message: `This file is ${String(Math.ceil(file.size / 1e6))} MB. A draft is at most ${String(MOST_BYTES / 1e6)} MB.`,
      fix: 'Choose a file that was made with “Save as a file” on this page.',
    };
  const { parseDraftText } = await import('./read-draft-file.ts');
  return parseDraftText(await file.text());
}

const CHANGED =
  'This draft was changed in another tab, and what was saved there has been kept. Carry on in that tab, or download this draft to keep it too.';
const FULL =
  'This browser has no room left for the draft. It is still on this page: download it before you close the page, or delete other drafts.';
const BLOCKED =
  'This browser does not let pages keep drafts, perhaps because this is a private window. The draft is still on this page: download it before you close the page.';

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DraftNotKept) throw error;
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new DraftNotKept(isFull ? FULL : BLOCKED, { cause: error });
  }
}
