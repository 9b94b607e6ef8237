import { toBodyRuleInfo } from '#rules/body-rules.ts';
import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { type ReadEntry, getFields, getSourceKeys } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** Every source key cited in a field is one of the entry’s sources, each of which is cited, once named. */
export const knownCitations: CorpusRule = {
  ...toBodyRuleInfo('known-citations'),
  find: findLooseCitations,
};

function findLooseCitations(reads: readonly ReadEntry[]): Finding[] {
  return reads.flatMap((read) => [...findUnknownKeys(read), ...findIdleSources(read)]);
}

/** Nobody has more sources, and comparing with all of them would be slow. */
const MOST_COMPARED = 200;

/** More than these in one entry are one slip made over and over. */
const MOST_SLIPS = 50;

function findUnknownKeys(read: ReadEntry): Finding[] {
  const keys = getSourceKeys(getFields(read));
  const known = new Set(keys);
  return citationsOf(read)
    .filter(({ value }) => !known.has(value))
    .slice(0, MOST_SLIPS)
    .map(({ value, path }) => ({
      read,
      path,
      message: `“${value}” is not the key of one of this entry’s sources.`,
      fix: toSuggestion(value, keys.slice(0, MOST_COMPARED)) ?? 'Add the source to “sources”.',
    }));
}

/** A body that could not be drawn cites nothing yet, so nothing is said of its sources. */
function findIdleSources(read: ReadEntry): Finding[] {
  if (kinds[read.kind].format === 'mdx' && read.drawing === undefined) return [];
  const keys = getSourceKeys(getFields(read));
  const inFields = new Set(citationsOf(read).map(({ value }) => value));
  const isCited = (key: string) => inFields.has(key) || (read.drawing?.citations[key] ?? 0) > 0;
  const first = new Map(keys.map((key, index) => [key, index] as const).toReversed());
  return keys.flatMap((key, index): Finding[] => {
    if (key === '') return [];
    const path = read.root.length > 0 ? [] : ['sources', index, 'key'];
    const isRepeat = first.get(key) !== index;
    if (isRepeat)
      return [
        {
          read,
          path,
          message: `The source key “${key}” is listed twice.`,
          fix: 'Keep one, or give the second source a key of its own.',
        },
      ];
    if (isCited(key)) return [];
    return [
      {
        read,
        path,
        message: `The source “${key}” is never cited.`,
        fix: `Cite it with [@${key}] or in a “source” field, or take it out.`,
      },
    ];
  });
}

function citationsOf(read: ReadEntry) {
  const { schema } = kinds[read.kind];
  return findMarkedValues(schema, getFields(read)).filter(({ mark }) => mark === 'citation');
}
