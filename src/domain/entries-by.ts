import type { Corpus } from './corpus.ts';
import type { KindId } from './kind-ids.ts';
import type { Entry } from './kinds.ts';

/** Finds entries by a value that they hold, in the order of their ids. */
export type FindEntries<K extends KindId> = (value: string, corpus: Corpus) => readonly Entry<K>[];

/**
 * Finds the entries of a kind by some of their values. Every page may ask, so they are laid out once for a corpus:
 * to look through all of them for each page takes longer the more pages there are.
 */
export function entriesBy<K extends KindId>(
  kind: K,
  getValues: (entry: Entry<K>) => readonly string[],
): FindEntries<K> {
  const laidOut = new WeakMap<Corpus, ReadonlyMap<string, readonly Entry<K>[]>>();
  return (value, corpus) => {
    const byValue = laidOut.get(corpus) ?? layOut(corpus.list(kind), getValues);
    laidOut.set(corpus, byValue);
    return byValue.get(value) ?? [];
  };
}

function layOut<K extends KindId>(
  entries: readonly Entry<K>[],
  getValues: (entry: Entry<K>) => readonly string[],
): ReadonlyMap<string, readonly Entry<K>[]> {
  const byValue = new Map<string, Entry<K>[]>();
  for (const entry of entries)
    for (const value of new Set(getValues(entry))) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [entry]);
      else known.push(entry);
    }
  return byValue;
}
