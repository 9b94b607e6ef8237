import type { Corpus } from '#domain/corpus.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { type Data, type Entry, getPath, getSummary, getTitle, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { policyTypes } from '#domain/policies.ts';
import { organisationTypes } from '#domain/reference-data.ts';
import { publicationTypes } from '#domain/research.ts';
import { type Labels, toLabels } from './labels.ts';

/** An entry as a listing shows it. */
export interface CardProps {
  /** The line above the title: place, sort or date. */
  readonly kick: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly labels: Labels;
}

/** What became of a system's board on 1 April 2026, in a few words. */
const boardOutcomes = {
  continues: 'Board continues',
  enlarged: 'Board enlarged in April 2026',
  abolished: 'Board abolished in April 2026',
} as const;

/** An entry as one row or card; in a list of mixed kinds the kick opens with the kind. */
export function toCard(entry: Entry, corpus: Corpus, today: string, isMixed = false): CardProps {
  const detail = toKick(entry, corpus);
  const kind = kinds[entry.kind].one;
  return {
    kick: isMixed ? [kind, detail].filter(Boolean).join(': ') : toSentenceCase(detail),
    title: getTitle(entry),
    path: getPath(entry),
    summary: getSummary(entry),
    labels: toLabels(entry, corpus, today),
  };
}

/** What a reader wants to know of an entry before its title: where, what sort, or when. */
export function toKick(entry: Entry, corpus: Corpus): string {
  switch (entry.kind) {
    case 'case-studies': {
      const body = corpus.find('collaboratives', entry.data.collaborative);
      return toSystemNames(body?.data.systems ?? [], corpus);
    }
    case 'collaboratives':
      return toSystemNames(entry.data.systems, corpus);
    case 'qas':
      return [
        toSystemNames(entry.data.systems, corpus),
        entry.data.speech === 'reported' ? 'the gist, in reported speech' : '',
      ]
        .filter(Boolean)
        .join(', ');
    case 'model-templates':
      return `our own grouping, ${toLevels(entry.data.levels)}`;
    case 'documents':
      return toClauseCount(entry.data.clauses);
    case 'research': {
      const publisher = corpus.find('organisations', entry.data.publisher)?.data.name;
      return [publicationTypes[entry.data.type], publisher, toWhen(entry.data.date)]
        .filter(Boolean)
        .join(', ');
    }
    case 'policies':
      return [policyTypes[entry.data.type], toKnown(entry.data.issuer)].filter(Boolean).join(', ');
    case 'open-questions':
      return entry.data.topics.map((id) => corpus.find('topics', id)?.data.title ?? id).join(', ');
    case 'systems':
      return boardOutcomes[entry.data.sinceApril2026.outcome];
    case 'glossary':
      return entry.data.acronym ?? '';
    case 'people':
      return toRole(entry, corpus);
    case 'organisations':
      return organisationTypes[entry.data.type];
    case 'topics':
      return '';
  }
}

function toClauseCount(clauses: readonly { readonly purpose: string }[]): string {
  const purposes = new Set(clauses.map(({ purpose }) => purpose)).size;
  return `${String(clauses.length)} clauses for ${String(purposes)} purposes`;
}

/** Where models work: "at place and system level", "at place level and for part of a system". */
export function toLevels(levels: Data<'model-templates'>['levels']): string {
  const whole = levels.filter((level) => level !== 'part-system');
  const names = whole.map((level) => facetLabel('level', level).toLowerCase());
  return [
    ...(names.length === 0 ? [] : [`at ${names.join(' and ')} level`]),
    ...(whole.length === levels.length ? [] : ['for part of a system']),
  ].join(' and ');
}

/** The role that a person was last known in, and where. */
function toRole({ data }: Entry<'people'>, corpus: Corpus): string {
  const last = data.roles.at(-1);
  if (last === undefined) return '';
  const where = corpus.find('organisations', last.organisation)?.data.name ?? last.organisation;
  return `${last.role}, ${where}`;
}

function toSystemNames(ids: readonly string[], corpus: Corpus): string {
  return ids.map((id) => corpus.find('systems', id)?.data.name ?? id).join(', ');
}

function toKnown(text: string): string {
  return text === NOT_RECORDED ? '' : text;
}

function toWhen(date: string): string {
  return date === NOT_RECORDED ? '' : toDateText(date);
}

function toSentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
