import { getEmbargo } from '#domain/embargo.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, getSummary, getTitle, kinds } from '#domain/kinds.ts';

/** An entry as news: what it is, and when it last changed in substance. */
export interface Change {
  readonly kind: KindId;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  /** When it was added or changed here: a day, a month or a year. */
  readonly on: string;
  readonly isNew: boolean;
}

/** Kinds that are read for themselves; a person or an organisation is no news. */
const TOLD: readonly KindId[] = kindIds.filter(
  (kind) => kind !== 'people' && kind !== 'organisations' && kind !== 'systems',
);

export const isTold = (kind: KindId): boolean => TOLD.includes(kind);

/** The entries as news, the newest first; those of one day by kind and title. */
export function toChanges(entries: readonly Entry[]): readonly Change[] {
  return entries
    .filter(({ kind }) => isTold(kind))
    .map(toChange)
    .toSorted(
      (a, b) =>
        compare(b.on, a.on) ||
        TOLD.indexOf(a.kind) - TOLD.indexOf(b.kind) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

/** All entries of the hub that are news. */
export function listAllChanges(corpus: Corpus): readonly Change[] {
  return toChanges(TOLD.flatMap((kind): readonly Entry[] => corpus.list(kind)));
}

function toChange(entry: Entry): Change {
  const { data } = entry;
  // What waited under an embargo is news on the day that it comes out.
  const added = getEmbargo(entry) ?? ('published' in data ? data.published : data.provenance.on);
  const updated = 'updated' in data ? data.updated : undefined;
  return {
    kind: entry.kind,
    title: getTitle(entry),
    path: getPath(entry),
    summary: getSummary(entry),
    on: updated ?? added,
    isNew: updated === undefined,
  };
}

/** What happened to it, in a few words: “New case study”. */
export function toNews({ kind, isNew }: Change): string {
  const { one } = kinds[kind];
  const name = one.startsWith('Q&A') ? one : one.charAt(0).toLowerCase() + one.slice(1);
  return `${isNew ? 'New' : 'Changed'} ${name}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
