import { NOT_RECORDED } from '#domain/fields.ts';
import { type Entry, getSummary, kinds } from '#domain/kinds.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';
import { findFigures, findFiguresInWords, isSameFigure } from './figures.ts';

/** Fields that say where an entry comes from, and not what it tells. */
const ASIDE = ['title', 'sources', 'provenance', 'review'];

export const figuresInSummary: CorpusRule = {
  id: 'figures-in-summary',
  group: 'truth',
  severity: 'error',
  title: 'A figure in the summary is in the entry too, with its source.',
  reason:
    'The summary is what most people read, and it carries no sources. A figure that is only there cannot be traced.',
  find: (reads) => reads.flatMap((read) => (read.entry ? findLoneFigures(read, read.entry) : [])),
};

/** Where a role’s date is not recorded, the summary is where a year can be given with an “about”. */
function isEstimate(entry: Entry, written: string): boolean {
  if (entry.kind !== 'people' || !/^\d{4}$/u.test(written)) return false;
  return entry.data.roles.some(({ asOf }) => asOf === NOT_RECORDED);
}

/**
 * A definition, and what is said of an organisation, have a source of their own and nothing beside them; a
 * body that could not be drawn tells nothing yet.
 */
function findLoneFigures(read: ReadEntry, entry: Entry): Finding[] {
  if (entry.kind === 'glossary') return [];
  if (entry.kind === 'organisations' && entry.data.source !== undefined) return [];
  if (kinds[entry.kind].format === 'mdx' && read.drawing === undefined) return [];
  const summary = getSummary(entry);
  const figures = findFigures(summary).filter(
    ({ written, isName }) => !isName && !isEstimate(entry, written),
  );
  if (figures.length === 0) return [];
  const field = Object.entries(entry.data).find(([, value]) => value === summary)?.[0] ?? '';
  const told = Object.entries(entry.data)
    .filter(([name]) => name !== field && !ASIDE.includes(name))
    // A name, such as sinceApril2026, tells too.
    .map((field) => JSON.stringify(field).replace(/(?<=\p{L})(?=\d)/gu, ' '));
  const { intro = '', sections = [] } = read.drawing ?? {};
  const drawn = [intro, ...sections.map(({ html }) => html)].map((html) =>
    html.replace(/<a class="ref".*?<\/a>/gsu, ' ').replace(/<[^>]*>/gu, ' '),
  );
  const text = [...told, ...drawn, kinds[entry.kind].is].join(' ');
  const known = [...findFigures(text), ...findFiguresInWords(text)];
  return figures
    .filter((figure) => !known.some((other) => isSameFigure(figure, other)))
    .map(({ written }) => ({
      read,
      path: [field],
      message: `The summary gives “${written}”, which the rest of the entry does not.`,
      fix: 'Give the figure, with its source, where the entry tells it; or take it out of the summary.',
    }));
}
