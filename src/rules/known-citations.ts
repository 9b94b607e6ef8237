import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { type Finding, type ReadEntry, getFields, getSourceKeys } from './reading.ts';

/** Every source key cited in a field is one of the entry's sources, each of which is cited, once named. */
export function findLooseCitations(reads: readonly ReadEntry[]): Finding[] {
  return reads.flatMap((read) => [...findUnknownKeys(read), ...findIdleSources(read)]);
}

function findUnknownKeys(read: ReadEntry): Finding[] {
  const keys = getSourceKeys(getFields(read));
  return citationsOf(read)
    .filter(({ value }) => !keys.includes(value))
    .map(({ value, path }) => ({
      read,
      path: [...read.root, ...path],
      rule: 'known-citations',
      message: `“${value}” is not the key of one of this entry’s sources.`,
      fix: toSuggestion(value, keys) ?? 'Add the source to “sources”.',
    }));
}

/** A body that could not be drawn cites nothing yet, so nothing is said of its sources. */
function findIdleSources(read: ReadEntry): Finding[] {
  if (kinds[read.kind].format === 'mdx' && read.drawing === undefined) return [];
  const keys = getSourceKeys(getFields(read));
  const inFields = new Set(citationsOf(read).map(({ value }) => value));
  const isCited = (key: string) => inFields.has(key) || (read.drawing?.citations[key] ?? 0) > 0;
  return keys.flatMap((key, index): Finding[] => {
    const path = read.root.length > 0 ? [...read.root] : ['sources', index, 'key'];
    const isRepeat = keys.indexOf(key) < index;
    if (isRepeat)
      return [
        {
          read,
          path,
          rule: 'known-citations',
          message: `The source key “${key}” stands twice.`,
          fix: 'Keep one, or give the second source a key of its own.',
        },
      ];
    if (isCited(key)) return [];
    return [
      {
        read,
        path,
        rule: 'known-citations',
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
