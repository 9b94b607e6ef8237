import { toCorpus, type Corpus } from '#domain/corpus.ts';
import { type Data, type Entry, kinds } from '#domain/kinds.ts';

const stewardship = {
  provenance: { basis: 'public-sources', on: '2026-10-01' },
  review: {
    owner: 'Editors',
    reviewedOn: '2026-11-22',
    checked: 'All sources',
    reviewDue: '2027-11-22',
  },
  sources: [{ key: 'report', title: 'A report', publisher: 'A publisher' }],
};

const publisher: Entry = {
  kind: 'organisations',
  id: 'a-publisher',
  file: 'content/organisations/a-publisher.yaml',
  data: kinds.organisations.schema.parse({
    name: 'A publisher',
    type: 'publisher',
    summary: 'It publishes.',
    website: 'not recorded',
    source: 'report',
    ...stewardship,
  }),
};

const topic: Entry = {
  kind: 'topics',
  id: 'evidence',
  file: 'content/topics/evidence.mdx',
  data: kinds.topics.schema.parse({ title: 'Evidence', summary: 'A subject.', ...stewardship }),
};

/** A publication of 1 October 2026 with one finding; `more` is put over its fields. */
export function toPublication(id: string, more: Partial<Data<'research'>> = {}): Entry<'research'> {
  return {
    kind: 'research',
    id,
    file: `content/research/${id}.mdx`,
    data: kinds.research.schema.parse({
      title: `Publication ${id}`,
      summary: `The summary of ${id}.`,
      type: 'report',
      authors: ['A. Fixture'],
      publisher: 'a-publisher',
      date: '2026-10-01',
      state: 'published',
      findings: [{ finding: `The finding of ${id}.`, source: 'report' }],
      topics: ['evidence'],
      systems: [],
      ...stewardship,
      corrections: [],
      ...more,
    }),
  };
}

/** An update or a correction. */
export const change = (date: string, what: string) => ({ date, what });

export const toResearchCorpus = (...entries: readonly Entry[]): Corpus =>
  toCorpus([publisher, topic, ...entries]);

export const around: readonly Entry[] = [publisher, topic];
