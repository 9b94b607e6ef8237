import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { toHidden } from '#rules/people/hidden-figures.ts';
import { type ReadEntry, getFields, isRecord } from '#rules/reading.ts';
import { findFigures } from './figures.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/**
 * Where a kind keeps facts with one source beside them that may be left out, because nothing needs one
 * where nothing is recorded: the place, and the fields that hold the facts.
 */
const FACTS: Readonly<Partial<Record<KindId, readonly (readonly [string, readonly string[]])[]>>> =
  {
    collaboratives: [
      ['size.population', ['value']],
      ['size.practices', ['value']],
      ['size.pcns', ['value']],
      ['size.places', ['value']],
      ['started', ['date']],
      ['formalised', ['date']],
      ['governance', ['seats', 'chosenBy', 'decides', 'note']],
      ['funding.[]', ['amount', 'period']],
    ],
    'case-studies': [['setUp', ['time', 'money', 'people']]],
  };

export const factsWithSources: CorpusRule = {
  id: 'facts-with-sources',
  group: 'truth',
  severity: 'error',
  title: 'A fact that is recorded has its source beside it, and a figure in the text is cited.',
  reason: 'A leader who quotes the hub must be able to say where a fact comes from.',
  find: (reads) => reads.flatMap((read) => [...findBareFacts(read), ...findBareFigures(read)]),
};

function findBareFacts(read: ReadEntry): Finding[] {
  return (FACTS[read.kind] ?? []).flatMap(([place, names]) =>
    [...findRecords(getFields(read), place.split('.'), [])].flatMap(({ path, record }) => {
      if (record.source !== undefined) return [];
      const name = names.find((each) => isRecorded(record[each]));
      return name === undefined ? [] : [toFinding(read, [...path, name], record[name])];
    }),
  );
}

function toFinding(read: ReadEntry, path: DataPath, value: unknown): Finding {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  const short = words.length > 60 ? `${words.slice(0, 57)}…` : words;
  return {
    read,
    path,
    message: `“${short}” in “${String(path.at(-1))}” has no source.`,
    fix: `Add “source” beside it with the key of a source, or write “${NOT_RECORDED}”.`,
  };
}

function isRecorded(value: unknown): boolean {
  return value !== undefined && value !== null && value !== NOT_RECORDED;
}

function* findRecords(
  data: unknown,
  [step, ...rest]: readonly string[],
  path: DataPath,
): Generator<{ readonly path: DataPath; readonly record: Readonly<Record<string, unknown>> }> {
  if (step === undefined) {
    if (isRecord(data)) yield { path, record: data };
  } else if (step === '[]') {
    for (const [index, item] of (Array.isArray(data) ? (data as unknown[]) : []).entries())
      yield* findRecords(item, rest, [...path, index]);
  } else if (isRecord(data)) yield* findRecords(data[step], rest, [...path, step]);
}

/** A year may place a sentence in time and claim nothing. */
const YEAR = /^(?:19|20)\d\d$/u;

/** A section of a body in which a figure stands cites at least one source. */
function findBareFigures(read: ReadEntry): Finding[] {
  return (read.drawing?.sections ?? []).flatMap(({ title, line, html }): Finding[] => {
    if (html.includes('class="ref"')) return [];
    const words = html
      .replace(/^<h2[^>]*>.*?<\/h2>/su, '')
      // The number of a note is the hub’s own.
      .replace(/<sup>.*?<\/sup>/gsu, ' ')
      .replace(/<[^>]*>/gu, ' ');
    const figure = findFigures(words).find(
      ({ written, isName }) => !isName && !YEAR.test(written),
    )?.written;
    if (figure === undefined) return [];
    return [
      {
        read,
        path: [],
        at: { line, column: 1 },
        // So long a figure may be somebody’s number, and logs of checks are public.
        message: `The section “${title}” gives a figure, “${/\d{9}/u.test(figure) ? toHidden(figure) : figure}”, and cites no source.`,
        fix: 'Cite the source that gives it at the end of the sentence: by Cite in the form, or as [@key] in the file.',
      },
    ];
  });
}
