import { getPath, kinds } from '#domain/kinds.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { toWhenText } from '#domain/partial-date.ts';
import { getFields, isRecord, type ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/**
 * What rests on a withdrawn publication is to be looked at again. Advice: a withdrawal is published at once, and
 * does not wait until the rest is mended.
 */
export const noWithdrawnGrounds: CorpusRule = {
  id: 'no-withdrawn-grounds',
  group: 'truth',
  severity: 'advice',
  title: 'Nothing rests on a publication that was withdrawn.',
  reason:
    'What was withdrawn lives on in whatever was built on it, until somebody looks at that too.',
  needsHub: true,
  find: (reads) => {
    const withdrawn = reads.flatMap(findWithdrawn);
    return withdrawn.flatMap((taken) =>
      reads.filter((read) => getPath(read) !== taken.path).flatMap((read) => findIn(read, taken)),
    );
  },
};

interface Withdrawn {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly urls: readonly unknown[];
}

/** Of an entry that is known by a few of its fields alone, its title stands beside them. */
function findWithdrawn(read: ReadEntry): Withdrawn[] {
  const fields = getFields(read);
  if (read.kind !== 'research' || !isRecord(fields) || !isRecord(fields.withdrawn)) return [];
  const { title = read.title, url, files, withdrawn } = fields;
  const { date } = withdrawn;
  if (typeof title !== 'string' || typeof date !== 'string') return [];
  return [
    {
      path: getPath(read),
      title,
      date,
      urls: [url, ...(Array.isArray(files) ? (files as unknown[]) : [])],
    },
  ];
}

function findIn(read: ReadEntry, { path: target, title, date, urls }: Withdrawn): Finding[] {
  const slip = {
    message: `This rests on “${title}”, which was withdrawn ${toWhenText(date)}.`,
    fix: 'See what is still true without it. Say that it was withdrawn, or take the reference out.',
  };
  const references = findMarkedValues(kinds[read.kind].schema, getFields(read)).flatMap(
    ({ mark, value, path }): Finding[] =>
      mark !== 'citation' && getPath({ kind: mark, id: value }) === target
        ? [{ read, path, ...slip }]
        : [],
  );
  const sources = (read.entry?.data.sources ?? []).flatMap(({ url }, at): Finding[] =>
    url !== undefined && urls.includes(url)
      ? [{ read, path: ['sources', at, 'url'], ...slip }]
      : [],
  );
  const links = (read.drawing?.hubLinks ?? []).flatMap(({ address, line, column }): Finding[] =>
    address.replace(/[#?].*$/u, '').replace(/\/?$/u, '/') === target
      ? [{ read, path: [], at: { line, column }, ...slip }]
      : [],
  );
  return [...references, ...sources, ...links];
}
