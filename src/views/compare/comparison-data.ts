import { threadLevels } from '#domain/accountability.ts';
import type { ComparedItem, ComparedSort, RowName } from '#domain/comparison.ts';
import { findExamples, findStoriesOfBodies } from '#domain/bodies.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath, getSummary, getTitle } from '#domain/kinds.ts';
import type { Source } from '#domain/stewardship.ts';
import { toKick, toLevels } from '#views/cards.ts';
import { toReferences } from '#views/references.ts';
import { collaborativeRows } from './collaborative-rows.ts';
import type { RowContext, RowRule } from './compared-row.ts';
import { toComparedThread } from './compared-thread.ts';
import { modelRows } from './model-rows.ts';

/** What can be chosen, for the list that a reader picks from. */
export interface ComparedChoice {
  readonly id: string;
  readonly title: string;
  /** Where it works, or at what level. */
  readonly kick: string;
}

/** All that a comparison of a sort needs besides the items chosen. */
export interface ComparisonIndex {
  readonly rows: readonly RowName[];
  /** The levels of a thread, lowest first. */
  readonly levels: readonly string[];
  readonly choices: readonly ComparedChoice[];
}

type ComparedEntry = Entry<'model-templates'> | Entry<'collaboratives'>;

/** The rows and choices of a sort. */
export function toComparisonIndex(of: ComparedSort, corpus: Corpus): ComparisonIndex {
  const rules: readonly RowName[] = of === 'models' ? modelRows : collaborativeRows;
  return {
    rows: rules.map(({ id, label, question }) => ({ id, label, question })),
    levels: Object.values(threadLevels),
    choices: listCompared(of, corpus)
      .map((entry) => ({
        id: entry.id,
        title: getTitle(entry),
        kick:
          entry.kind === 'model-templates' ? toLevels(entry.data.levels) : toKick(entry, corpus),
      }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
  };
}

/** The entries that can be compared, in the order of their ids. */
export function listCompared(of: ComparedSort, corpus: Corpus): readonly ComparedEntry[] {
  return of === 'models' ? corpus.list('model-templates') : corpus.list('collaboratives');
}

/** What the hub can say of one entry beside others. */
export function toComparedItem(entry: ComparedEntry, corpus: Corpus, today: string): ComparedItem {
  const references = toReferences(entry.data.sources);
  const cite = (keys: Parameters<typeof references.cite>[0], from?: readonly Source[]) =>
    references.cite(keys, from).map(({ number }) => number);
  const bodies =
    entry.kind === 'collaboratives'
      ? [entry.id]
      : findExamples(entry.id, corpus).map(({ id }) => id);
  const shared = {
    corpus,
    today,
    cite,
    cases: findStoriesOfBodies(bodies, corpus),
  };
  const cells =
    entry.kind === 'collaboratives'
      ? fill(collaborativeRows, { ...shared, entry, data: entry.data })
      : fill(modelRows, { ...shared, entry, data: entry.data });
  const thread = toComparedThread(entry.data.accountability, cite);
  return {
    id: entry.id,
    title: getTitle(entry),
    path: getPath(entry),
    summary: getSummary(entry),
    cells,
    thread,
    sources: references.list().map(({ title, publisher, dateText, url, note }) => ({
      title,
      publisher,
      dateText,
      url,
      note,
    })),
  };
}

function fill<K extends ComparedEntry['kind']>(
  rules: readonly RowRule<K>[],
  context: RowContext<K>,
) {
  return rules.map(({ toCell }) => toCell(context));
}
