import type { SearchField } from '#views/search-record.ts';
import { fromExcerpt, type Run, toRuns } from './marked-text.ts';
import type { PagefindPassage, PagefindRecord } from './pagefind.ts';

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

/** @param matches the words to mark, in lower case. */
export function toFoundRecord(record: PagefindRecord, matches: ReadonlySet<string>): FoundRecord {
  const fields: Readonly<Partial<Record<SearchField, string>>> = record.meta;
  const { status, state } = fields;
  const title = toRuns(fields.title ?? record.url, matches);
  const summary = toRuns(fields.summary ?? '', matches);
  const [best, ...rest] = record.sub_results
    .filter((passage) => isSection(record, passage))
    .toSorted((a, b) => getWeight(b) - getWeight(a))
    .slice(0, MOST_SECTIONS);
  return {
    address: record.url,
    kick: fields.kick ?? '',
    title,
    summary,
    status: status !== undefined && state !== undefined ? { key: state, text: status } : undefined,
    certainty: fields.certainty,
    passage: best ? toPassage(best, matches) : toOpening(record, [...title, ...summary], matches),
    alsoIn: rest.map(toSection),
  };
}

/** The record's own heading leads nowhere new. */
function isSection(record: PagefindRecord, { title, url }: PagefindPassage): boolean {
  return url !== record.url && title !== record.meta.title;
}

function toSection({ title, url }: PagefindPassage): Section {
  return { title, address: url };
}

function toPassage(passage: PagefindPassage, matches: ReadonlySet<string>): Passage {
  const text = fromExcerpt(passage.plain_excerpt);
  // The text of a section opens with its heading, which stands before the passage as a link.
  const own = text.startsWith(passage.title) ? text.slice(passage.title.length) : text;
  return { section: toSection(passage), text: toRuns(own.replace(/^[.:\s]+/, ''), matches) };
}

/** What stands above the first heading, unless the title or summary shows the words already. */
function toOpening(
  record: PagefindRecord,
  shown: readonly Run[],
  matches: ReadonlySet<string>,
): Passage | undefined {
  const text = toRuns(fromExcerpt(record.plain_excerpt), matches);
  const isNew = hasMatch(text) && !hasMatch(shown);
  return isNew ? { section: undefined, text } : undefined;
}

function hasMatch(runs: readonly Run[]): boolean {
  return runs.some(({ isMatch }) => isMatch);
}

/** A match in the text counts for more than one in, say, the list of sources, as its page has weighted them. */
function getWeight({ weighted_locations }: PagefindPassage): number {
  return weighted_locations.reduce((sum, { weight }) => sum + weight, 0);
}
