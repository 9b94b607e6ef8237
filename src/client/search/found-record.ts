import type { SearchField } from '#views/search-record.ts';
import type { Matches } from './likeness.ts';
import { type Run, toRuns, withoutGaps } from './marked-text.ts';
import type { PagefindRecord } from './pagefind.ts';
import { findPassages } from './passages.ts';

/** A result as the page shows it. */
export interface FoundRecord {
  readonly address: string;
  readonly kick: string;
  readonly title: readonly Run[];
  readonly summary: readonly Run[];
  readonly status: { readonly key: string; readonly text: string } | undefined;
  readonly certainty: string | undefined;
  /** Where the words stand in the text; undefined where title or summary shows it already. */
  readonly passage: Passage | undefined;
  /** Further sections that hold the words. */
  readonly alsoIn: readonly Section[];
}

export interface Passage {
  /** Undefined where the words stand above the first heading. */
  readonly section: Section | undefined;
  readonly text: readonly Run[];
}

/** A section or question of the record that can be gone to. */
export interface Section {
  readonly title: string;
  readonly address: string;
}

const MOST_SECTIONS = 3;

/** @param matches the words to mark. */
export function toFoundRecord(record: PagefindRecord, matches: Matches): FoundRecord {
  const fields: Readonly<Partial<Record<SearchField, string>>> = record.meta;
  const { status, state } = fields;
  const title = toRuns(fields.title ?? record.url, matches);
  const summary = toRuns(fields.summary ?? '', matches);
  const passages = findPassages(record, matches);
  // The record's own heading leads nowhere new.
  const inSections = passages.flatMap(({ heading, text }) =>
    heading === undefined || heading.address === record.url || heading.title === fields.title
      ? []
      : [{ section: heading, text }],
  );
  const [best, ...rest] = inSections.slice(0, MOST_SECTIONS);
  const opening = passages.find(({ heading }) => heading === undefined)?.text ?? '';
  return {
    address: record.url,
    kick: fields.kick ?? '',
    title,
    summary,
    status: status !== undefined && state !== undefined ? { key: state, text: status } : undefined,
    certainty: fields.certainty,
    passage: best
      ? toPassage(best.section, best.text, matches)
      : toOpening(opening, [...title, ...summary], matches),
    alsoIn: rest.map(({ section }) => section),
  };
}

function toPassage(section: Section, excerpt: string, matches: Matches): Passage {
  const text = withoutGaps(excerpt);
  // The text of a section opens with its heading, which stands before the passage as a link.
  const own = text.startsWith(section.title) ? text.slice(section.title.length) : text;
  return { section, text: toRuns(own.replace(/^[.:\s]+/, ''), matches) };
}

/** What stands above the first heading, unless the title or summary shows the words already. */
function toOpening(opening: string, shown: readonly Run[], matches: Matches): Passage | undefined {
  const text = toRuns(withoutGaps(opening), matches);
  const isNew = hasMatch(text) && !hasMatch(shown);
  return isNew ? { section: undefined, text } : undefined;
}

function hasMatch(runs: readonly Run[]): boolean {
  return runs.some(({ isMatch }) => isMatch);
}
