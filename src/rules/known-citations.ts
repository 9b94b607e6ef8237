import { kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toSuggestion } from '#domain/nearest.ts';
import type { AllReadings, Finding, ReadEntry } from './reading.ts';

/** Every source key cited in a field is one of the entry's sources, each of which is cited, once named. */
export function findLooseCitations({ reads }: AllReadings): Finding[] {
  return reads.flatMap((read) => [...findUnknownKeys(read), ...findIdleSources(read)]);
}

function findUnknownKeys(read: ReadEntry): Finding[] {
  const keys = read.entry.data.sources.map((source) => source.key);
  return citationsOf(read)
    .filter(({ value }) => !keys.includes(value))
    .map(({ value, path }) => ({
      read,
      path: [...read.root, ...path],
      rule: 'known-citations',
      message: `“${value}” is not the key of one of this entry’s sources`,
      fix: toSuggestion(value, keys) || 'add the source to “sources”',
    }));
}

function findIdleSources(read: ReadEntry): Finding[] {
  const { sources } = read.entry.data;
  const inFields = new Set(citationsOf(read).map(({ value }) => value));
  const isCited = (key: string) => inFields.has(key) || (read.drawing?.citations[key] ?? 0) > 0;
  return sources.flatMap(({ key }, index): Finding[] => {
    const path = read.root.length > 0 ? [...read.root] : ['sources', index, 'key'];
    const isRepeat = sources.findIndex((source) => source.key === key) < index;
    if (isRepeat)
      return [
        {
          read,
          path,
          rule: 'known-citations',
          message: `the source key “${key}” stands twice`,
          fix: 'keep one, or give the second source a key of its own',
        },
      ];
    if (isCited(key)) return [];
    return [
      {
        read,
        path,
        rule: 'known-citations',
        message: `the source “${key}” is never cited`,
        fix: `cite it with [@${key}] or in a “source” field, or remove it`,
      },
    ];
  });
}

function citationsOf(read: ReadEntry) {
  const { schema } = kinds[read.entry.kind];
  return findMarkedValues(schema, read.entry.data).filter(({ mark }) => mark === 'citation');
}
