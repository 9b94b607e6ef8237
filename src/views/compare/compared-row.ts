import type { Cell, RowName, Statement } from '#domain/comparison.ts';
import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Source } from '#domain/stewardship.ts';
import { toEntryLinks } from '#views/entries/facts.ts';
import type { Citation } from '#views/references.ts';

/** What a row’s cell is made from. */
export interface RowContext<K extends KindId> {
  readonly entry: Entry<K>;
  readonly data: Entry<K>['data'];
  readonly corpus: Corpus;
  readonly today: string;
  /** The case studies of the body, or of the bodies that come near the model. */
  readonly cases: readonly Entry<'case-studies'>[];
  /** The numbers of sources, in the list of the item. */
  readonly cite: (keys: Citation | undefined, from?: readonly Source[]) => readonly number[];
}

/** A row of the table, the fields of the schema that it is drawn from, and how its cells are filled. */
export interface RowRule<K extends KindId> extends RowName {
  /** Paths of fields, `case-studies.…` for those of the body’s case study. */
  readonly fields: readonly string[];
  readonly toCell: (context: RowContext<K>) => Cell;
}

/** A cell of statements; where there are none, what is known about the gap. */
export function toCell(said: readonly Statement[], gap?: string): Cell {
  return said.length === 0 && gap !== undefined ? { said, gap } : { said };
}

/** One statement; none where the text is missing or says that nothing is recorded. */
export function say(
  text: string | undefined,
  refs: readonly number[] = [],
  small?: string,
): Statement[] {
  if (text === undefined || text === '' || text === NOT_RECORDED) return [];
  return [{ text, refs, ...(small !== undefined && { small }) }];
}

/** Words as a list: “Not recorded” among them is a gap, not a word. */
export function sayEach(labels: readonly string[]): Statement[] {
  return labels.filter((label) => label !== 'Not recorded').flatMap((label) => say(label));
}

/** Links to entries. */
export function sayEntries(kind: KindId, ids: readonly string[], corpus: Corpus): Statement[] {
  return toEntryLinks(kind, ids, corpus).map((link) => ({ ...link, refs: [] }));
}
