import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import type { Entry } from '#domain/kinds.ts';
import { toEntryPage } from '#views/entry-page.ts';
import { toEntryLike } from './model-entries.ts';
import { corpus, newer, restsOnBoth } from './policy-fixtures.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: '2026-11-22',
};

const toRelated = (entry: Entry, within = corpus): string[] =>
  toEntryPage(entry, within, undefined, site).related.flatMap(({ reason, links }) =>
    links.map(({ title }) => `${reason}: ${title}`),
  );

describe('what an entry’s page lists as related', () => {
  it('leaves out what the page names already', () => {
    expect(toRelated(restsOnBoth)).toEqual([]);
  });

  it('holds what it names nowhere else', () => {
    expect(toRelated(newer)).toEqual(['Took the place of: Policy older']);
  });
});

describe('the way to working documents', () => {
  const model = toEntryLike('model-templates', 'a-model');
  const body = toEntryLike('collaboratives', 'a-body', { modelTemplate: 'a-model' });
  const story = toEntryLike('case-studies', 'a-story', { collaborative: 'a-body' });
  const paper = toEntryLike('documents', 'a-paper', { models: ['a-model'] });
  const findWay = (entry: Entry, ...entries: readonly Entry[]) =>
    toEntryPage(entry, toCorpus(entries), undefined, site)
      .related.flatMap(({ links }) => links)
      .find(({ title }) => title === 'Working documents for its model');

  it.each([
    ['a body', body],
    ['a story', story],
  ])('leads from %s by its model', (_, entry) => {
    expect(findWay(entry, model, body, story, paper)?.path).toBe(
      '/model-templates/a-model/#related',
    );
  });

  it('is left out where the model is not known, or has none', () => {
    expect(findWay(story, model, body, story)).toBeUndefined();
    const unknown = { ...body, data: { ...body.data, modelTemplate: 'not recorded' } };
    expect(findWay(story, model, unknown, story, paper)).toBeUndefined();
  });
});
