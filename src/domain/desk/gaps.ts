import { getBestCertainty } from '#domain/certainty.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { toFormPath } from '#domain/form-path.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Data, type Entry, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { facetLabel } from '#domain/facets.ts';
import { getCurrentStatus, hasEnded } from '#domain/status.ts';
import { type ConcernFinder, toRow } from './concern.ts';
import { listKept } from './list-entries.ts';

/**
 * Words below which a text says less than a reader came for: the hub's own measure, set beneath nearly all
 * that the editors wrote for each kind.
 */
const FEWEST_WORDS: Readonly<Partial<Record<KindId, number>>> = {
  'case-studies': 400,
  'model-templates': 400,
  documents: 250,
  topics: 150,
  research: 120,
  qas: 100,
};

/** A record with less than this share of its facts says little more than a name. */
const FEWEST_FACTS = 1 / 3;

export const thin: ConcernFinder = {
  id: 'thin',
  title: 'Thin',
  what: `The text has fewer words than its kind should (${listMeasures()}), or less than a third of a register record’s facts are recorded.`,
  find: ({ corpus, getHtml, findStep }) =>
    listKept(corpus).flatMap((entry) => {
      if (entry.kind === 'collaboratives') return findFewFacts(entry);
      const fewest = FEWEST_WORDS[entry.kind];
      if (fewest === undefined) return [];
      const words = countWords(getHtml(entry));
      return words < fewest
        ? [toRow(entry, `${String(words)} words.`, findStep(entry.kind, 'text'))]
        : [];
    }),
};

function listMeasures(): string {
  return Object.entries(FEWEST_WORDS)
    .map(([kind, words]) => `${kinds[kind as KindId].many} ${String(words)}`)
    .join(', ');
}

function findFewFacts(entry: Entry<'collaboratives'>) {
  const facts = listFacts(entry.data);
  const recorded = facts.filter((isRecorded) => isRecorded).length;
  if (recorded >= facts.length * FEWEST_FACTS) return [];
  return [toRow(entry, `${String(recorded)} of ${String(facts.length)} facts are recorded.`)];
}

/** Whether each of the facts that a leader asks of a body first is recorded. */
function listFacts({
  form,
  started,
  formalised,
  size,
  governance,
  funding,
  leaders,
}: Data<'collaboratives'>): readonly boolean[] {
  const is = (value: unknown) => value !== undefined && value !== NOT_RECORDED;
  return [
    form !== 'not-recorded',
    is(started.date),
    is(formalised.date),
    ...Object.values(size).map(({ value }) => is(value)),
    is(governance.seats),
    is(governance.chosenBy),
    is(governance.decides),
    funding.some(({ route }) => route !== 'not-recorded'),
    leaders.length > 0,
  ];
}

function countWords(html: string): number {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean).length;
}

export const unsourced: ConcernFinder = {
  id: 'unsourced',
  title: 'Without a source that can be opened',
  what: 'The entry has no source, or none of its sources has an address.',
  find: ({ corpus, findStep }) =>
    listKept(corpus).flatMap((entry) => {
      const { sources } = entry.data;
      if (sources.some(({ url }) => url !== undefined)) return [];
      return [
        toRow(
          entry,
          sources.length === 0 ? 'No source.' : 'None of its sources has an address.',
          findStep(entry.kind, { field: 'sources' }),
        ),
      ];
    }),
};

export const unknownStatus: ConcernFinder = {
  id: 'unknown-status',
  title: 'Not known to be running',
  what: 'No source says whether the body is running, or the last that does is more than two years old.',
  find: ({ corpus, today }) =>
    corpus.list('collaboratives').flatMap((entry) => {
      const { state, date, isStale } = getCurrentStatus(entry.data.status, today);
      if (hasEnded(state) || (state !== 'not-known' && !isStale)) return [];
      const detail =
        state === 'not-known'
          ? 'Not known.'
          : `${facetLabel('stage', state)}, last known ${toDateText(date)}.`;
      const path = toFormPath('status', entry);
      return [{ ...toRow(entry, detail), fix: { text: 'Is it still running?', path } }];
    }),
};

export const noOutcome: ConcernFinder = {
  id: 'no-outcome',
  title: 'Without an outcome',
  what: 'The case study makes no claims, or no source says what came of it.',
  find: ({ corpus, findStep }) =>
    corpus
      .list('case-studies')
      .filter(({ data }) => getBestCertainty(data.claims) === 'not-known')
      .map((entry) =>
        toRow(
          entry,
          entry.data.claims.length === 0 ? 'No claim.' : 'Nothing is known about any outcome.',
          findStep(entry.kind, { field: 'claims' }),
        ),
      ),
};

/** What a page of a system should lead to. */
const OF_SYSTEMS: readonly KindId[] = ['collaboratives', 'case-studies', 'qas', 'research'];

export const emptySystems: ConcernFinder = {
  id: 'empty-systems',
  title: 'Systems with nothing',
  what: 'No register record, case study, Q&A or research mentions the system.',
  find: ({ corpus }) =>
    corpus
      .list('systems')
      .filter(
        (system) => !corpus.related(system).some(({ entry }) => OF_SYSTEMS.includes(entry.kind)),
      )
      .map((system) => ({
        ...toRow(system, 'Nothing is recorded here.'),
        fix: { text: 'Add a case study', path: '/contribute/case-study/' },
      })),
};
