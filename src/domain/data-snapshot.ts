import { z } from 'zod';
import type { Corpus } from './corpus.ts';
import { type KindId, kindIds } from './kind-ids.ts';
import { type Entry, getPath, getTitle } from './kinds.ts';

/** Where frozen copies of the open data stand, below the site's base. */
export const SNAPSHOTS_PATH = '/data/snapshots/';

/** An entry as a frozen JSON file holds it: what it is called by, and its fields as they were. */
const frozenEntry = z.looseObject({ id: z.string(), page: z.string() });
export const frozenFile = z.looseObject({ entries: z.array(frozenEntry) });

/** The entries of a frozen copy, by kind. */
export type FrozenEntries = Readonly<
  Partial<Record<KindId, readonly z.output<typeof frozenEntry>[]>>
>;

/** What is left of a frozen copy that may no longer be shown: when it was withdrawn, as a day, and why. */
export const withdrawal = z.strictObject({ on: z.iso.date(), why: z.string().trim().min(1) });
export type Withdrawal = z.output<typeof withdrawal>;

/** An entry that came, changed or went; one that went has no page to lead to. */
export interface DataChange {
  readonly id: string;
  readonly title: string;
  readonly path: string | undefined;
}

/** What became of a kind since a frozen copy was made. */
export interface KindChanges {
  readonly kind: KindId;
  readonly added: readonly DataChange[];
  readonly changed: readonly DataChange[];
  readonly removed: readonly DataChange[];
}

/** Compares the data with a frozen copy of it: only kinds in which something differs. */
export function findDataChanges(before: FrozenEntries, corpus: Corpus): readonly KindChanges[] {
  return kindIds
    .map((kind) => {
      const frozen = new Map((before[kind] ?? []).map((entry) => [entry.id, entry]));
      const held: readonly Entry[] = corpus.list(kind);
      const heldIds = new Set(held.map(({ id }) => id));
      const toChange = (entry: Entry): DataChange => ({
        id: entry.id,
        title: getTitle(entry),
        path: getPath(entry),
      });
      return {
        kind,
        added: held.filter(({ id }) => !frozen.has(id)).map(toChange),
        changed: held.filter((entry) => isChanged(entry, frozen.get(entry.id))).map(toChange),
        removed: [...frozen.values()]
          .filter(({ id }) => !heldIds.has(id))
          .map((entry) => ({ id: entry.id, title: getFrozenTitle(entry), path: undefined })),
      };
    })
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0);
}

function isChanged({ data }: Entry, before: z.output<typeof frozenEntry> | undefined): boolean {
  if (before === undefined) return false;
  // Where the site stands is no part of what an entry says.
  const { id: _id, page: _page, ...fields } = before;
  return toCanonical(data) !== toCanonical(fields);
}

/** JSON that is alike for alike data: fields in the order of their names. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function getFrozenTitle(entry: z.output<typeof frozenEntry>): string {
  const names = [entry.title, entry.name, entry.question, entry.term];
  return names.find((name) => typeof name === 'string') ?? entry.id;
}
