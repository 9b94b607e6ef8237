import type { SearchField } from '#views/search-record.ts';
import { findMatchedWords } from './likeness.ts';
import { parseExcerpt, type Run, toPlainText, toRuns } from './marked-text.ts';
import type { PagefindPassage, PagefindRecord } from './pagefind.ts';

/** A result as the page shows it. */
export interface FoundRecord {
  readonly address: string;
  readonly kick: string;
  readonly title: readonly Run[];
  readonly summary: readonly Run[];
  readonly status: { readonly key: string; readonly text: string } | undefined;
  readonly certainty: string | undefined;
  /** Where the words stand in the text; undefined where the summary shows it already. */
  readonly passage: { readonly section: Section | undefined; readonly text: readonly Run[] } | undefined;
  /** Further sections that hold the words. */
  readonly alsoIn: readonly Section[];
}

/** A section or question of the record that can be gone to. */
export interface Section {
  readonly title: string;
  readonly address: string;
}

const MOST_SECTIONS = 3;

export function toFoundRecord(record: PagefindRecord): FoundRecord {
  const fields: Readonly<Partial<Record<SearchField, string>>> = record.meta;
  const matches = findMatchedWords(record);
  const { status, state } = fields;
  const [best, ...rest] = record.sub_results
    .filter((passage) => isSection(record, passage))
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MOST_SECTIONS);
  const text = parseExcerpt(best?.excerpt ?? record.excerpt);
  const section = best && toSection(best);
  return {
    address: record.url,
    kick: fields.kick ?? '',
    title: toRuns(fields.title ?? record.url, matches),
    summary: toRuns(fields.summary ?? '', matches),
    status: status !== undefined && state !== undefined ? { key: state, text: status } : undefined,
    certainty: fields.certainty,
    passage: section || !isSaidIn(fields.summary ?? '', text) ? { section, text } : undefined,
    alsoIn: rest.map(toSection),
  };
}

function toSection({ title, url }: PagefindPassage): Section {
  return { title, address: url };
}

/** The record's own heading leads nowhere new. */
function isSection(record: PagefindRecord, { title, url }: PagefindPassage): boolean {
  return url !== record.url && title !== record.meta.title;
}

function isSaidIn(summary: string, text: readonly Run[]): boolean {
  const excerpt = toPlainText(text).replace(/^…\s*|\s*…$/gu, '');
  return text.every(({ isMatch }) => !isMatch) || summary.includes(excerpt) || excerpt.includes(summary);
}
