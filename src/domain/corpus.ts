import { type KindId, kindIds } from './kind-ids.ts';
import { type Entry, kinds } from './kinds.ts';
import { findMarkedValues } from './marked-values.ts';
import { getRelation } from './relations.ts';

/** An entry and why it is related to the one being read. */
export interface RelatedEntry {
  readonly entry: Entry;
  readonly reason: string;
}

/** Everything that the hub holds, with the ties between entries worked out once. */
export interface Corpus {
  /** The entries of a kind, in the order of their ids. */
  readonly list: <K extends KindId>(kind: K) => readonly Entry<K>[];
  readonly find: <K extends KindId>(kind: K, id: string) => Entry<K> | undefined;
  /** Entries that this one refers to or that refer to it, each once, with the first reason found. */
  readonly related: (entry: Entry) => readonly RelatedEntry[];
}

/** Ties the entries together. References that lead nowhere are left out: the rules report them. */
export function toCorpus(entries: readonly Entry[]): Corpus {
  const byKind = new Map<KindId, Map<string, Entry>>(kindIds.map((kind) => [kind, new Map()]));
  for (const entry of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    byKind.get(entry.kind)?.set(entry.id, entry);

  const ties = new Map<Entry, Map<Entry, string>>();
  const tie = (from: Entry, to: Entry, reason: string) => {
    const known = ties.get(from) ?? new Map<Entry, string>();
    ties.set(from, known);
    if (from !== to && !known.has(to)) known.set(to, reason);
  };
  for (const kind of kindIds) {
    for (const entry of byKind.get(kind)?.values() ?? []) {
      for (const { mark, value, field } of findMarkedValues(kinds[kind].schema, entry.data)) {
        const target = mark === 'citation' ? undefined : byKind.get(mark)?.get(value);
        if (!target) continue;
        const { there, back } = getRelation(kind, field);
        tie(entry, target, there);
        tie(target, entry, back);
      }
    }
  }

  const lists = new Map(kindIds.map((kind) => [kind, [...(byKind.get(kind)?.values() ?? [])]]));
  return {
    list: <K extends KindId>(kind: K) => (lists.get(kind) ?? []) as unknown as readonly Entry<K>[],
    find: <K extends KindId>(kind: K, id: string) =>
      byKind.get(kind)?.get(id) as Entry<K> | undefined,
    related: (entry) =>
      [...(ties.get(entry) ?? [])].map(([other, reason]) => ({ entry: other, reason })),
  };
}
