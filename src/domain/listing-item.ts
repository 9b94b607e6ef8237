import type { Corpus } from './corpus.ts';
import type { Data, Entry } from './kinds.ts';
import { isPast } from './publication-life.ts';

/** One question of a Q&A, as a listing of questions holds it. */
export interface AskedQuestion {
  readonly kind: 'question';
  /** Its place in the interview, from 0. */
  readonly index: number;
  readonly qa: Entry<'qas'>;
  readonly data: Data<'qas'>['questions'][number];
}

/** What the rows of a listing with facets stand for. */
export type ListingItem =
  Entry<'case-studies' | 'collaboratives' | 'model-templates' | 'research'> | AskedQuestion;

/** The listings that have facets: the kinds that readers choose among, and the questions of all Q&As. */
export const listingIds = [
  'case-studies',
  'collaboratives',
  'model-templates',
  'research',
  'questions',
] as const;

export type ListingId = (typeof listingIds)[number];

export function isListingId(id: string): id is ListingId {
  return (listingIds as readonly string[]).includes(id);
}

/** Everything that a listing holds, in the order of ids. */
export function findItems(listing: ListingId, corpus: Corpus): readonly ListingItem[] {
  if (listing !== 'questions') return corpus.list(listing);
  return corpus.list('qas').flatMap((qa) =>
    qa.data.questions.map((data, index): AskedQuestion => ({
      kind: 'question',
      index,
      qa,
      data,
    })),
  );
}

/** In every order what stands comes first, then what was replaced, then what was taken back. */
export function getRank(item: ListingItem): string {
  if (item.kind !== 'research' || !isPast(item.data)) return '0';
  return item.data.state === 'superseded' ? '1' : '2';
}

/** The body that a row is about: a record is one, a case study tells of one. */
export function getBody(item: ListingItem, corpus: Corpus): Entry<'collaboratives'> | undefined {
  if (item.kind === 'collaboratives') return item;
  return item.kind === 'case-studies'
    ? corpus.find('collaboratives', item.data.collaborative)
    : undefined;
}
