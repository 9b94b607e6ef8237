import { quote } from '#body/body-problem.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import { toBodyRuleInfo } from './body-rules.ts';
import { isRecord } from './reading.ts';
import { shape } from './shape/shape.ts';

/** One entry of a file that lists many, with the fields that all of them share. */
export interface ListDocument {
  readonly id: string;
  readonly data: unknown;
  readonly root: DataPath;
}

/** A slip in the list itself, rather than in what one of its entries says. */
export interface ListSlip {
  readonly rule: RuleInfo;
  readonly path: DataPath;
  readonly message: string;
  readonly fix: string;
}

/** More of one sort are one slip made over and over. */
const MOST_SLIPS = 100;

/** A list file's shared fields are filled into each entry, which keeps only the sources it cites. */
export function toListDocuments(data: unknown): ListDocument[] {
  if (!isRecord(data) || !Array.isArray(data.entries)) return [];
  const { entries, sources, ...shared } = data;
  return (entries as unknown[]).map((item, index) => {
    const { id, ...own } = isRecord(item) ? item : {};
    const cited = [own.source].flat();
    const used = Array.isArray(sources)
      ? sources.filter((source) => isRecord(source) && cited.includes(source.key))
      : sources;
    return { id: toId(id), data: { ...shared, sources: used, ...own }, root: ['entries', index] };
  });
}

export function findListSlips(data: unknown): ListSlip[] {
  const entries = isRecord(data) && Array.isArray(data.entries) ? (data.entries as unknown[]) : [];
  if (entries.length === 0)
    return [
      {
        rule: shape,
        path: [],
        message: 'The file has no list “entries”.',
        fix: 'Write “entries:” and beneath it each entry, starting with “- id: ”.',
      },
    ];
  const nameless = entries.flatMap((item, index): ListSlip[] => {
    const written = isRecord(item) ? item.id : undefined;
    if (ID_PATTERN.test(toId(written))) return [];
    return [
      {
        rule: shape,
        path: written === undefined ? ['entries', index] : ['entries', index, 'id'],
        message:
          written === undefined
            ? 'An entry of the list has no “id”.'
            : `${quote(toId(written))} can’t be the “id” of an entry.`,
        fix: 'Write “- id: ” and lower-case words joined by hyphens, such as primary-care-network.',
      },
    ];
  });
  return [...nameless.slice(0, MOST_SLIPS), ...findIdleSources(data, entries).slice(0, MOST_SLIPS)];
}

function findIdleSources(data: unknown, entries: readonly unknown[]): ListSlip[] {
  const cited = new Set(entries.flatMap((item) => (isRecord(item) ? [item.source].flat() : [])));
  const sources = isRecord(data) && Array.isArray(data.sources) ? (data.sources as unknown[]) : [];
  return sources.flatMap((source, index): ListSlip[] => {
    const key = isRecord(source) ? source.key : undefined;
    if (typeof key !== 'string' || cited.has(key)) return [];
    return [
      {
        rule: toBodyRuleInfo('known-citations'),
        path: ['sources', index, 'key'],
        message: `No entry of the list cites the source “${key}”.`,
        fix: 'Name it in the “source” of an entry, or take it out.',
      },
    ];
  });
}

function toId(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
