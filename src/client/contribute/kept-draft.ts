import { DAYS_KEPT, type Submission } from '#contribution/draft.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A draft could not be kept: the message says in plain words why, and what to do. It is still on the page. */
export class DraftNotKept extends Error {}

/** A draft as the browser holds it. Times are milliseconds since 1970. */
export interface KeptDraft {
  readonly version: 1;
  readonly submission: Submission;
  readonly savedAt: number;
  /** When it was last opened or saved. */
  readonly touchedAt: number;
}

/** A draft with its key and what to say of it. */
export interface StoredDraft {
  readonly key: string;
  readonly submission: Submission;
  readonly savedAt: number;
  /** When it will be deleted, unless it is opened or saved before. */
  readonly expiresAt: number;
}

export function toStoredDraft(
  key: string,
  { submission, savedAt, touchedAt }: KeptDraft,
): StoredDraft {
  return { key, submission, savedAt, expiresAt: touchedAt + DAYS_KEPT * DAY };
}

export function isExpired(kept: KeptDraft, now: number): boolean {
  return now >= kept.touchedAt + DAYS_KEPT * DAY;
}

/** Whether what the browser held under a key is a draft of this version of the hub. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, submission, savedAt, touchedAt } = value as Readonly<Record<string, unknown>>;
  return (
    version === 1 &&
    typeof savedAt === 'number' &&
    typeof touchedAt === 'number' &&
    typeof submission === 'object' &&
    submission !== null &&
    'draft' in submission &&
    'purpose' in submission &&
    'pictures' in submission
  );
}
