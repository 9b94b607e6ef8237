import type { DataPath } from '#domain/marked-values.ts';
import { type ReadEntry, getFields, isRecord } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** A figure and nothing else: digits, with at most a word for how many noughts. */
const BARE = /^[\d\s.,–-]*\d[\d\s.,]*(?:k|m|bn|thousand|million|billion)?$/iu;

/** Fields in which a figure means nothing without what it counts. */
const AMOUNTS: readonly (readonly string[])[] = [
  ['funding', '[]', 'amount'],
  ['setUp', 'time'],
  ['setUp', 'money'],
  ['setUp', 'people'],
];

export const numbersWithUnits: CorpusRule = {
  id: 'numbers-with-units',
  group: 'shape',
  severity: 'error',
  title: 'A figure says what it counts: pounds, months, people, a share of what.',
  reason: 'A bare figure can be read as money, people or per cent, and is then quoted that way.',
  find: (reads) => reads.flatMap((read) => [...findBareClaims(read), ...findBareAmounts(read)]),
};

function findBareClaims(read: ReadEntry): Finding[] {
  const fields = getFields(read);
  const claims =
    isRecord(fields) && Array.isArray(fields.claims) ? (fields.claims as unknown[]) : [];
  return claims.flatMap((claim, index): Finding[] => {
    if (!isRecord(claim)) return [];
    const path = ['claims', index];
    if (claim.before !== undefined && claim.after === undefined)
      return [
        {
          read,
          path: [...path, 'before'],
          message: `The claim gives a figure before, “${toText(claim.before)}”, and none after.`,
          fix: 'Add “after”; where only one figure is known, write that one in “after”.',
        },
      ];
    const bare = [claim.before, claim.after].find(isBare);
    if (bare === undefined || claim.unit !== undefined) return [];
    const field = isBare(claim.after) ? 'after' : 'before';
    return [
      {
        read,
        path: [...path, field],
        message: `“${toText(bare)}” in “${field}” does not say what it counts.`,
        fix: 'Add “unit”, such as “per cent of appointments” or “practices”.',
      },
    ];
  });
}

function findBareAmounts(read: ReadEntry): Finding[] {
  return AMOUNTS.flatMap((steps) => [...findValues(getFields(read), steps, [])])
    .filter(({ value }) => isBare(value))
    .map(({ path, value }) => ({
      read,
      path,
      message: `“${toText(value)}” in “${String(path.at(-1))}” does not say what it counts.`,
      fix: 'Write the unit with it, such as “£40,000 a year” or “18 months”.',
    }));
}

function* findValues(
  data: unknown,
  [step, ...rest]: readonly string[],
  path: DataPath,
): Generator<{ readonly path: DataPath; readonly value: unknown }> {
  if (step === undefined) yield { path, value: data };
  else if (step === '[]' && Array.isArray(data))
    for (const [index, item] of (data as unknown[]).entries())
      yield* findValues(item, rest, [...path, index]);
  else if (isRecord(data) && Object.hasOwn(data, step))
    yield* findValues(data[step], rest, [...path, step]);
}

function isBare(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && BARE.test(value));
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
