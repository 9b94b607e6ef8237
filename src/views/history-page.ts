import type { Corpus } from '#domain/corpus.ts';
import type { DatedChange, History } from '#domain/history.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, getPath, getTitle, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';

/** A day in the life of an entry. */
export interface ChangeRow {
  /** As 2026-11-22. */
  readonly on: string;
  readonly date: string;
  readonly text: string;
}

/** An entry, or a file that many entries share, with all that is known to have happened to it. */
export interface EntryHistory {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly changes: readonly ChangeRow[];
}

/** The changes of a kind. */
export interface KindHistory {
  readonly kind: KindId;
  readonly many: string;
  readonly path: string;
  /** The newest day first; at one day by title. */
  readonly entries: readonly EntryHistory[];
}

/** Where the changes of an entry stand, and when the newest was; undefined where nothing is known. */
export interface HistoryLink {
  readonly text: string;
  readonly path: string;
}

const toKindPath = (kind: KindId): string => `/history/${kind}/`;

/** The way from an entry's page to its history. Terms share one file, so what happened to each is not known. */
export function toHistoryLink(entry: Entry, history: History | undefined): HistoryLink | undefined {
  const [newest] = history?.byFile.get(entry.file) ?? [];
  if (newest === undefined || kinds[entry.kind].format === 'list') return undefined;
  return {
    text: `Changed ${toDateText(newest.on)}`,
    path: `${toKindPath(entry.kind)}#${entry.id}`,
  };
}

/** The changes of every entry of a kind; of a kind that is one file, those of the file. */
export function toKindHistory(
  kind: KindId,
  corpus: Corpus,
  history: History | undefined,
): KindHistory {
  const { many, format } = kinds[kind];
  const all: readonly Entry[] = corpus.list(kind);
  const path = `/${kind}/`;
  const listed =
    format === 'list'
      ? all.slice(0, 1).map(({ file }) => ({ id: kind, title: many, path, file }))
      : all.map((entry) => ({
          id: entry.id,
          title: getTitle(entry),
          path: getPath(entry),
          file: entry.file,
        }));
  const entries = listed
    .map(({ file, ...entry }) => ({
      ...entry,
      changes: (history?.byFile.get(file) ?? []).map(toRow),
    }))
    .toSorted(
      (a, b) =>
        compare(b.changes[0]?.on ?? '', a.changes[0]?.on ?? '') ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
  return { kind, many, path: toKindPath(kind), entries };
}

function toRow({ on, what, words }: DatedChange): ChangeRow {
  const text = [what === 'added' ? 'Added.' : 'Changed.', ...words.map(toSentence)].join(' ');
  return { on, date: toDateText(on), text };
}

/** What is said where the history is not whole; '' where it is. */
export function toHistoryNotice(history: History | undefined): string {
  if (history === undefined)
    return 'This copy of the hub was built without its history, so no changes are listed.';
  return history.cutAt === undefined
    ? ''
    : `This copy of the hub was built from the newest part of its history. Changes up to ${toDateText(history.cutAt)} are not listed.`;
}

const toSentence = (words: string): string => (/[.?!]$/u.test(words) ? words : `${words}.`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
