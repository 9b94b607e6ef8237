import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type Entry, kinds } from '#domain/kinds.ts';

/** A hub of one model, one body of it, and one case study with the claims given. */

const stewardship = {
  provenance: { basis: 'public-sources', on: '2026-11-22' },
  review: {
    owner: 'Editors',
    reviewedOn: '2026-11-22',
    checked: 'All sources',
    reviewDue: '2027-11-22',
  },
  sources: [{ key: 'report', title: 'A report', publisher: 'A publisher' }],
};

const sourced = { text: 'It says so.', source: 'report' };
const notRecorded = 'not recorded';

const accountability = [
  { level: 'practice', body: 'Practices' },
  { level: 'board', body: 'The board', isThisBody: true },
];

const model: Entry<'model-templates'> = {
  kind: 'model-templates',
  id: 'a-board',
  file: 'content/model-templates/a-board.mdx',
  data: kinds['model-templates'].schema.parse({
    title: 'A board',
    summary: 'A kind of board.',
    alsoCalled: [],
    suits: [sourced],
    doesNotSuit: [],
    levels: ['system'],
    forms: ['forum'],
    providers: ['pcn'],
    accountability,
    decides: notRecorded,
    holdsContracts: notRecorded,
    independenceOfProviders: notRecorded,
    needs: { leadershipTime: notRecorded, money: notRecorded, timeToForm: notRecorded },
    risks: [],
    firstSteps: [sourced],
    topics: ['evidence'],
    ...stewardship,
  }),
};

function toBody(modelTemplate: string): Entry<'collaboratives'> {
  return {
    kind: 'collaboratives',
    id: 'a-body',
    file: 'content/collaboratives/a-body.yaml',
    data: kinds.collaboratives.schema.parse({
      name: 'A body',
      summary: 'A body.',
      systems: [],
      level: 'system',
      form: 'forum',
      providers: [],
      modelTemplate,
      size: {
        population: { value: notRecorded },
        practices: { value: notRecorded },
        pcns: { value: notRecorded },
        places: { value: notRecorded },
      },
      started: { date: notRecorded },
      formalised: { date: notRecorded },
      governance: { seats: notRecorded, chosenBy: notRecorded, decides: notRecorded },
      accountability,
      funding: [{ route: 'not-recorded' }],
      functions: [],
      leaders: [],
      topics: [],
      status: [{ state: 'running', date: '2026-01', source: 'report' }],
      website: notRecorded,
      ...stewardship,
    }),
  };
}

function toCase(claims: readonly object[]): Entry<'case-studies'> {
  return {
    kind: 'case-studies',
    id: 'a-case',
    file: 'content/case-studies/a-case.mdx',
    data: kinds['case-studies'].schema.parse({
      title: 'A case',
      summary: 'A case.',
      collaborative: 'a-body',
      published: '2026-11-22',
      authors: ['Editors'],
      benefits: [],
      challenges: [],
      functions: [],
      topics: ['evidence'],
      timeline: [],
      setUp: {},
      externalHelp: [],
      guidingPrinciples: [],
      claims,
      lessons: [],
      ...stewardship,
    }),
  };
}

/** The question that measuring patient care would help to answer. */
export function toCareQuestion(fields: object = {}): Entry<'open-questions'> {
  const id = 'do-collaboratives-change-care-for-patients';
  return {
    kind: 'open-questions',
    id,
    file: `content/open-questions/${id}.yaml`,
    data: kinds['open-questions'].schema.parse({
      question: 'Has care changed?',
      whyItMatters: 'Boards will ask.',
      origin: { what: 'Nobody says.' },
      known: [],
      wouldAnswer: ['A study.'],
      topics: ['evidence'],
      ...stewardship,
      ...fields,
    }),
  };
}

export function toEvidenceCorpus(
  claims: readonly object[],
  { modelTemplate = 'a-board', more = [] as readonly Entry[] } = {},
): Corpus {
  return toCorpus([model, toBody(modelTemplate), toCase(claims), ...more]);
}
