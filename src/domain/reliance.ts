import type { Corpus } from './corpus.ts';
import { kindIds } from './kind-ids.ts';
import type { Entry } from './kinds.ts';

/** That an entry rests on a policy, and what in it does. */
export interface Reliance {
  readonly policy: string;
  readonly note?: string | undefined;
}

/** The policies that an entry rests on; none for kinds that rest on none. */
export function getReliance({ data }: Entry): readonly Reliance[] {
  return 'reliesOn' in data ? (data.reliesOn ?? []) : [];
}

/** Every entry that rests on a policy, with the note of what in it does. */
export function findReliant(
  policy: Entry<'policies'>,
  corpus: Corpus,
): { readonly entry: Entry; readonly note: string | undefined }[] {
  return kindIds
    .flatMap((kind): readonly Entry[] => corpus.list(kind))
    .flatMap((entry) =>
      getReliance(entry)
        .filter(({ policy: id }) => id === policy.id)
        .map(({ note }) => ({ entry, note })),
    );
}
