import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { type Entry, getTitle, kinds } from '#domain/kinds.ts';
import { getRelation } from '#domain/relations.ts';

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

const topic = (id: string): Entry => ({
  kind: 'topics',
  id,
  file: `content/topics/${id}.mdx`,
  data: kinds.topics.schema.parse({ title: `Topic ${id}`, summary: 'A subject.', ...stewardship }),
});

const person = (id: string, organisation: string): Entry => ({
  kind: 'people',
  id,
  file: `content/people/${id}.yaml`,
  data: kinds.people.schema.parse({
    name: `Person ${id}`,
    summary: 'A person.',
    roles: [
      { role: 'Chair', organisation, asOf: '2021', source: 'report' },
      { role: 'Member', organisation, asOf: '2022', source: 'report' },
    ],
    ...stewardship,
  }),
});

const organisation = (id: string): Entry => ({
  kind: 'organisations',
  id,
  file: `content/organisations/${id}.yaml`,
  data: kinds.organisations.schema.parse({
    name: `Organisation ${id}`,
    type: 'publisher',
    summary: 'A body.',
    website: 'not recorded',
    ...stewardship,
  }),
});

describe('the corpus', () => {
  const ann = person('ann', 'fund');
  const fund = organisation('fund');
  const corpus = toCorpus([ann, topic('b'), topic('a'), fund]);

  it('lists the entries of a kind in the order of their ids', () => {
    expect(corpus.list('topics').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(corpus.list('research')).toEqual([]);
  });

  it('finds an entry by kind and id, and none by the id of another kind', () => {
    expect(corpus.find('people', 'ann')).toBe(ann);
    expect(corpus.find('topics', 'ann')).toBeUndefined();
  });

  it('ties entries both ways, each once, and says why', () => {
    const { there, back } = getRelation('people', 'roles.organisation');
    expect(corpus.related(ann)).toEqual([{ entry: fund, reason: there }]);
    expect(corpus.related(fund)).toEqual([{ entry: ann, reason: back }]);
    expect(there).not.toBe(back);
  });

  it('has nothing to say of an entry that stands alone', () => {
    const [lone] = corpus.list('topics');
    expect(lone && corpus.related(lone)).toEqual([]);
  });

  it('leaves out references that lead nowhere', () => {
    const lost = person('bob', 'gone');
    expect(toCorpus([lost]).related(lost)).toEqual([]);
  });

  it('is the same in whatever order entries come', () => {
    const entries = [ann, person('bob', 'fund'), fund];
    const names = (order: Entry[]) =>
      toCorpus(order)
        .related(fund)
        .map(({ entry }) => getTitle(entry));
    expect(names(entries)).toEqual(['Person ann', 'Person bob']);
    expect(names(entries.toReversed())).toEqual(['Person ann', 'Person bob']);
  });
});
