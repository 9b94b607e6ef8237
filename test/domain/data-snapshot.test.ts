import { expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { findDataChanges, type FrozenEntries } from '#domain/data-snapshot.ts';
import { toEntryLike } from '../views/model-entries.ts';

const topics = ['kept', 'changed', 'gone'].map((id) =>
  toEntryLike('topics', id, { title: `Topic ${id}` }),
);
const frozen: FrozenEntries = {
  topics: topics.map(({ id, data }) => {
    const entry = { id, page: `https://old.example/topics/${id}/`, ...data };
    // The order of fields is no part of what they say.
    return JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(entry).reverse())),
    ) as typeof entry;
  }),
};

it('nothing has changed where every entry says what it said, wherever the hub stands', () => {
  expect(findDataChanges(frozen, toCorpus(topics))).toEqual([]);
});

it('what came, changed and went is told by kind; what went has no page to lead to', () => {
  const [kept, changed] = topics;
  const now = [
    ...(kept ? [kept] : []),
    ...(changed ? [{ ...changed, data: { ...changed.data, summary: 'Other words.' } }] : []),
    toEntryLike('topics', 'new', { title: 'Topic new' }),
    toEntryLike('people', 'somebody', { name: 'Somebody' }),
  ];
  expect(findDataChanges(frozen, toCorpus(now))).toEqual([
    {
      kind: 'topics',
      added: [{ id: 'new', title: 'Topic new', path: '/topics/new/' }],
      changed: [{ id: 'changed', title: 'Topic changed', path: '/topics/changed/' }],
      removed: [{ id: 'gone', title: 'Topic gone', path: undefined }],
    },
    {
      kind: 'people',
      added: [{ id: 'somebody', title: 'Somebody', path: '/people/somebody/' }],
      changed: [],
      removed: [],
    },
  ]);
});
