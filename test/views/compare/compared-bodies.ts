import { type Comparison, toComparison } from '#domain/comparison.ts';
import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { toComparedItem, toComparisonIndex } from '#views/compare/comparison-data.ts';
import type { PaperContext } from '#views/compare/paper-parts.ts';

/** Two bodies and the case study of one, valid by the schemas, for tests of what is made from them. */

export const TODAY = '2026-11-22';

const stewardship = {
  provenance: { basis: 'public-sources', on: TODAY },
  review: { owner: 'Editors', reviewedOn: TODAY, checked: 'All', reviewDue: '2027-05-22' },
};

const unknown = { value: 'not recorded' };

function toBody(id: string, name: string, fields: object): Entry<'collaboratives'> {
  return {
    kind: 'collaboratives',
    id,
    file: `content/collaboratives/${id}.yaml`,
    data: kinds.collaboratives.schema.parse({
      name,
      summary: `${name} speaks for practices.`,
      systems: [],
      level: 'place',
      form: 'not-recorded',
      providers: ['general-practice', 'lmc'],
      modelTemplate: 'not recorded',
      size: { population: unknown, practices: unknown, pcns: unknown, places: unknown },
      started: { date: '2019-04' },
      formalised: { date: 'not recorded' },
      governance: { seats: 'not recorded', chosenBy: 'not recorded', decides: 'not recorded' },
      accountability: [
        {
          level: 'practice',
          body: 'Practices',
          answersTo: 'place',
          link: 'elects',
          how: 'Each practice has a vote.',
          source: 'report',
        },
        { level: 'place', body: name, isThisBody: true },
      ],
      funding: [{ route: 'not-recorded', note: 'Nobody says who pays.' }],
      functions: ['voice'],
      leaders: [],
      topics: [],
      status: [{ date: '2020-05-01', state: 'running', source: 'report' }],
      website: 'not recorded',
      ...stewardship,
      sources: [
        {
          key: 'report',
          title: 'A report',
          publisher: 'A publisher',
          date: '2020-05-01',
          url: 'https://a.example/report',
        },
      ],
      ...fields,
    }),
  };
}

const first = toBody('first', 'First body', {
  form: 'company',
  formNote: 'Owned by its practices.',
  size: {
    population: { value: 1_250_000, asOf: '2021', note: 'Registered patients', source: 'report' },
    practices: { value: 'about 90', source: 'report' },
    pcns: unknown,
    places: { ...unknown, note: 'It covers three boroughs.' },
  },
});

const second = toBody('second', 'Second & last body', {
  size: {
    population: { value: 300_000, asOf: '2024-03', note: 'Residents', source: 'report' },
    practices: unknown,
    pcns: unknown,
    places: unknown,
  },
  status: [{ date: '2026-02', state: 'running', source: 'report' }],
});

const story: Entry<'case-studies'> = {
  kind: 'case-studies',
  id: 'story',
  file: 'content/case-studies/story.mdx',
  data: kinds['case-studies'].schema.parse({
    title: 'First body: a story',
    summary: 'What happened.',
    collaborative: 'first',
    published: TODAY,
    authors: ['Editors'],
    benefits: ['collective-voice'],
    challenges: ['time'],
    functions: ['voice'],
    topics: ['funding'],
    timeline: [],
    setUp: { time: 'Two years', source: 'told' },
    externalHelp: [],
    guidingPrinciples: [],
    claims: [
      {
        outcome: 'access',
        what: 'Clinics opened.',
        after: 12,
        unit: 'clinics',
        direction: 'not-known',
        comparator: 'none',
        measuredBy: 'the-team',
        attribution: 'activity-only',
        source: 'told',
      },
      {
        outcome: 'patient-care',
        what: 'No source speaks of patients.',
        direction: 'not-known',
        comparator: 'none',
        source: 'not recorded',
      },
    ],
    lessons: [{ lesson: 'Start small.', basis: 'stated', source: 'told' }],
    ...stewardship,
    sources: [{ key: 'told', title: 'Told later', publisher: 'A paper', date: '2022-11' }],
  }),
};

export const corpus: Corpus = toCorpus([first, second, story]);

const { rows, levels } = toComparisonIndex('collaboratives', corpus);

export const comparison: Comparison = toComparison(
  rows,
  levels,
  [first, second].map((body) => toComparedItem(body, corpus, TODAY)),
);

export const context: PaperContext = {
  of: 'collaboratives',
  origin: 'https://hub.example',
  base: '/hub/',
  address: 'https://hub.example/hub/compare/?of=collaboratives&ids=first,second',
  hubDate: TODAY,
  hubVersion: 'abc123def456',
};
