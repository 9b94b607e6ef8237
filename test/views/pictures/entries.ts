import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type Entry, kinds } from '#domain/kinds.ts';

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

const unsized = { value: 'not recorded' };

/** A record of the register, valid by the schema, of which nothing is known but what is given. */
export function toBody(id: string, fields: object = {}): Entry<'collaboratives'> {
  return {
    kind: 'collaboratives',
    id,
    file: `content/collaboratives/${id}.yaml`,
    data: kinds.collaboratives.schema.parse({
      name: `Body ${id}`,
      summary: 'A body.',
      systems: [],
      level: 'system',
      form: 'not-recorded',
      providers: [],
      modelTemplate: 'not recorded',
      size: { population: unsized, practices: unsized, pcns: unsized, places: unsized },
      started: { date: 'not recorded' },
      formalised: { date: 'not recorded' },
      governance: { seats: 'not recorded', chosenBy: 'not recorded', decides: 'not recorded' },
      accountability: [
        { level: 'system', body: 'It', answersTo: 'board', link: 'not-recorded', how: 'Unknown.' },
        { level: 'board', body: 'The board' },
      ],
      funding: [{ route: 'not-recorded' }],
      functions: [],
      leaders: [],
      topics: [],
      status: [{ date: '2026-11', state: 'not-known', source: 'report' }],
      website: 'not recorded',
      ...stewardship,
      ...fields,
    }),
  };
}

/** A case study of a body, with its set-up time where one is given. */
export function toStory(collaborative: string, time?: string): Entry<'case-studies'> {
  return {
    kind: 'case-studies',
    id: `story-${collaborative}`,
    file: `content/case-studies/story-${collaborative}.mdx`,
    data: kinds['case-studies'].schema.parse({
      title: `The story of ${collaborative}`,
      summary: 'A story.',
      collaborative,
      published: '2026-11',
      authors: ['Editors'],
      benefits: [],
      challenges: [],
      functions: [],
      topics: ['getting-started'],
      timeline: [],
      setUp: time === undefined ? {} : { time, source: 'report' },
      externalHelp: [],
      guidingPrinciples: [],
      claims: [],
      lessons: [],
      ...stewardship,
    }),
  };
}

export function toContext(entries: readonly Entry[]): { corpus: Corpus; today: string } {
  return { corpus: toCorpus(entries), today: '2026-11-22' };
}

/** One status of a body. */
export const toStatus = (date: string, state: string) => ({ date, state, source: 'report' });
