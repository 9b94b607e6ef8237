import type { Corpus } from '#domain/corpus.ts';
import type { EmptySearches } from '#domain/empty-searches.ts';
import { toFormPath } from '#domain/form-path.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import type { LinkCheck } from '#domain/outside-links.ts';
import type { PartialDate } from '#domain/partial-date.ts';

/** All that the editors' desk is made from. */
export interface DeskInput {
  /** What is looked after: all that readers can see, and for editors what waits under an embargo too. */
  readonly corpus: Corpus;
  /** As 2026-11-22. */
  readonly today: PartialDate;
  /** The HTML of an entry's drawn body; '' where it has none. */
  readonly getHtml: (entry: Entry) => string;
  /** Undefined where no check has run, or its result is not at hand. */
  readonly links: LinkCheck | undefined;
  /** Undefined where they have not been read. */
  readonly searches: EmptySearches | undefined;
  /** The step in which the form for corrections asks for a field, or for the text; '' where it does not. */
  readonly findStep: (kind: KindId, aim: Aim) => string;
}

/** What of an entry is to be mended: a field, or the text beneath the fields. */
export type Aim = { readonly field: string } | 'text';

/** What several rows have in common, said once above them. */
export interface DeskHead {
  readonly title: string;
  /** The page that it is about, below the site's base. */
  readonly path: string;
  readonly detail: string;
}

/** One thing that somebody should look after. */
export interface DeskRow {
  /** Rows that share one stand one after the other. */
  readonly head?: DeskHead;
  readonly title: string;
  /** The page that it is about, below the site's base; '' where it is about none. */
  readonly path: string;
  /** The file to edit; '' where it is about none. */
  readonly file: string;
  /** What is the matter, in a sentence or less; '' where the head says all. */
  readonly detail: string;
  /** The hub's own page on which to mend it. */
  readonly fix: { readonly text: string; readonly path: string } | undefined;
  /** The issue in the repository that tells of it. */
  readonly issue?: number;
}

/** A sort of thing to look after. */
export interface Concern {
  readonly id: string;
  readonly title: string;
  /** What is listed, and by what measure. */
  readonly what: string;
  readonly rows: readonly DeskRow[];
  /** Why the list may hold less than there is, such as a check that has not run; '' where it is whole. */
  readonly gap: string;
}

/** Finds what there is of one sort. */
export interface ConcernFinder extends Pick<Concern, 'id' | 'title' | 'what'> {
  /** True of what readers must not be shown. */
  readonly isForEditors?: true;
  readonly find: (input: DeskInput) => readonly DeskRow[];
  readonly getGap?: (input: DeskInput) => string;
}

/**
 * A row about an entry, to be mended by the form for corrections.
 *
 * @param step of the form, in which it is mended; '' where none is the place for it
 */
export function toRow(entry: Entry, detail: string, step = ''): DeskRow {
  return {
    title: getTitle(entry),
    path: getPath(entry),
    file: entry.file,
    detail,
    fix: {
      text: 'Correct it in the form',
      path: toFormPath('correction', entry, step),
    },
  };
}

/** Rows one after the other that share a head, and those without one. */
export function toGroups(
  rows: readonly DeskRow[],
): readonly { readonly head: DeskHead | undefined; readonly rows: readonly DeskRow[] }[] {
  const groups = Map.groupBy(rows, ({ head }) => head?.path);
  return [...groups.values()].map((group) => ({ head: group[0]?.head, rows: group }));
}
