import { getEmbargo } from '#domain/embargo.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, getSummary, getTitle, kinds } from '#domain/kinds.ts';
import { isBefore } from '#domain/partial-date.ts';
import { isPast, type PublicationState, toLife } from '#domain/publication-life.ts';
import { isWithdrawn } from '#domain/tombstone.ts';

/** What happened to an entry. */
export type News = 'new' | 'changed' | 'updated' | 'corrected' | 'superseded' | 'withdrawn';

/** Something that happened to an entry: what, and when. */
export interface Change {
  readonly kind: KindId;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  /** When it was added or changed here: a day, a month or a year. */
  readonly on: string;
  readonly news: News;
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
    .flatMap(toEntryChanges)
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

/** An entry is news when it is added or changed, and again at each step that readers must know of. */
function toEntryChanges(entry: Entry): Change[] {
  const steps = findSteps(entry);
  // Nobody is told any more of what was taken back than that.
  return isWithdrawn(entry) ? steps : [toChange(entry), ...steps];
}

function toChange(entry: Entry): Change {
  const { data } = entry;
  // What waited under an embargo is news on the day that it comes out.
  const added = getEmbargo(entry) ?? ('published' in data ? data.published : data.provenance.on);
  const updated = 'updated' in data ? data.updated : undefined;
  return {
    ...toHead(entry),
    summary: getSummary(entry),
    on: updated ?? added,
    news: updated === undefined ? 'new' : 'changed',
  };
}

/** Corrections of any entry, and the steps in a publication's life that were taken while the hub had it. */
function findSteps(entry: Entry): Change[] {
  const { data } = entry;
  const since = data.provenance.on;
  if (entry.kind !== 'research')
    return (data.corrections ?? []).map(({ date, what }) => ({
      ...toHead(entry),
      summary: what,
      on: date,
      news: 'corrected',
    }));
  return toLife(entry.data).flatMap(({ state, date, what }): Change[] => {
    const isTaken = state === 'withdrawn' || !isWithdrawn(entry);
    if (!isTaken || !isNews(state) || date === undefined || isBefore(date, since)) return [];
    const summary = what ?? 'Another publication has taken its place. Its page leads there.';
    return [{ ...toHead(entry), summary, on: date, news: state }];
  });
}

const isNews = (state: PublicationState): state is PublicationState & News =>
  state === 'updated' || state === 'corrected' || isPast({ state });

const toHead = (entry: Entry): Pick<Change, 'kind' | 'title' | 'path'> => ({
  kind: entry.kind,
  title: getTitle(entry),
  path: getPath(entry),
});

/** The word before what it was that it happened to. */
const newsWords: Readonly<Record<News, string>> = {
  new: 'New',
  changed: 'Changed',
  updated: 'Updated',
  corrected: 'Corrected',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** “corrected”, where it is no more than new. */
export const toNewsNote = ({ news }: Change): string =>
  news === 'new' ? '' : newsWords[news].toLowerCase();

/** What happened to it, in a few words: “New case study”. */
export function toNews({ kind, news }: Change): string {
  const { one } = kinds[kind];
  const name = one.startsWith('Q&A') ? one : one.charAt(0).toLowerCase() + one.slice(1);
  return `${newsWords[news]} ${name}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
