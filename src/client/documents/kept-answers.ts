import type { Answers } from '#views/documents/document-paper.ts';

/** What a reader has chosen and written in one document, kept in this browser alone. */
export interface KeptWork {
  /** The query of the choice, as an address carries it. */
  readonly choice: string;
  readonly answers: Answers;
}

const toKey = (id: string): string => `hub-document-${id}`;

/** What was kept; undefined where nothing was, or where the browser keeps nothing. */
export function loadWork(id: string): KeptWork | undefined {
  try {
    return parseWork(JSON.parse(localStorage.getItem(toKey(id)) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Keeps the work; false where the browser refuses, so that the page can say so. */
export function saveWork(id: string, work: KeptWork): boolean {
  try {
    localStorage.setItem(toKey(id), JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

export function clearWork(id: string): void {
  try {
    localStorage.removeItem(toKey(id));
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
}

/** What another version of the hub, or another program, may have left behind is taken only if it fits. */
export function parseWork(value: unknown): KeptWork | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { choice, answers } = value as Readonly<Record<string, unknown>>;
  if (typeof choice !== 'string' || typeof answers !== 'object' || answers === null)
    return undefined;
  return {
    choice,
    answers: Object.fromEntries(
      Object.entries(answers).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  };
}
