import type { Corpus } from '#domain/corpus.ts';
import { findDataChanges, type FrozenEntries, SNAPSHOTS_PATH } from '#domain/data-snapshot.ts';
import { kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';

/** Frozen copies of the open data, and what changed since the newest. */
export interface SnapshotList {
  readonly snapshots: readonly {
    readonly date: string;
    readonly path: string;
    readonly isWithdrawn: boolean;
  }[];
  /** Only kinds in which something differs; undefined where there is no copy to compare with. */
  readonly changed: ReturnType<typeof toChanged> | undefined;
}

/** A frozen copy of the open data. */
interface Snapshot {
  readonly date: string;
  readonly isWithdrawn: boolean;
}

/**
 * @param copies the newest first
 * @param newest the entries of the newest that was not withdrawn; undefined where there is none
 */
export function toSnapshotList(
  copies: readonly Snapshot[],
  newest: FrozenEntries | undefined,
  corpus: Corpus,
): SnapshotList {
  return {
    snapshots: copies.map(({ date, isWithdrawn }) => ({
      date: toDateText(date),
      path: `${SNAPSHOTS_PATH}${date}/`,
      isWithdrawn,
    })),
    changed: newest && toChanged(newest, corpus),
  };
}

function toChanged(newest: FrozenEntries, corpus: Corpus) {
  return findDataChanges(newest, corpus).map(({ kind, added, changed, removed }) => ({
    many: kinds[kind].many,
    groups: [
      { what: 'added', changes: added },
      { what: 'changed', changes: changed },
      { what: 'taken away', changes: removed },
    ].filter(({ changes }) => changes.length > 0),
  }));
}
