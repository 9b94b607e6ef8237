import { type Corpus, toCorpus } from '#domain/corpus.ts';
import { type Entry, kinds } from '#domain/kinds.ts';

/** Entries for tests of policies and of what rests on them, valid by the schemas. */

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

export function toPolicyEntry(id: string, fields: object = {}): Entry<'policies'> {
  return {
    kind: 'policies',
    id,
    file: `content/policies/${id}.yaml`,
    data: kinds.policies.schema.parse({
      title: `Policy ${id}`,
      summaryOfChange: 'It changed things.',
      type: 'guidance',
      issuer: 'A department',
      inForceFrom: '2025-01-30',
      provisions: [{ provision: 'It says so.', source: 'report' }],
      url: 'not recorded',
      ...stewardship,
      ...fields,
    }),
  };
}

export function toTopicEntry(id: string, reliesOn?: object): Entry<'topics'> {
  return {
    kind: 'topics',
    id,
    file: `content/topics/${id}.mdx`,
    data: kinds.topics.schema.parse({
      title: `Topic ${id}`,
      summary: 'A subject.',
      ...(reliesOn && { reliesOn }),
      ...stewardship,
    }),
  };
}

/** Two policies, the older replaced by the newer, and topics that rest on one, on both and on none. */
export const older = toPolicyEntry('older', { inForceTo: '2026-03', replacedBy: 'newer' });
export const newer = toPolicyEntry('newer', { inForceFrom: '2026-03-17' });
export const restsOnOlder = toTopicEntry('a', [{ policy: 'older', note: 'Who sits where.' }]);
export const restsOnBoth = toTopicEntry('b', [{ policy: 'older' }, { policy: 'newer' }]);
export const restsOnNewer = toTopicEntry('c', [{ policy: 'newer' }]);
export const restsOnNone = toTopicEntry('d');
export const corpus: Corpus = toCorpus([
  older,
  newer,
  restsOnOlder,
  restsOnBoth,
  restsOnNewer,
  restsOnNone,
]);
