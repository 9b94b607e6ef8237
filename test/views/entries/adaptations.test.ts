import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { toTrailSections } from '#views/entries/adaptations.ts';
import { toEntryLike } from '../model-entries.ts';

const took = {
  kept: 'The board',
  changed: 'The seats.',
  dropped: 'Nothing',
  why: 'It is smaller.',
};
const toStory = (id: string, title: string, ...from: string[]) =>
  toEntryLike('case-studies', id, {
    title,
    adaptedFrom: from.map((each) => ({ from: each, ...took })),
  });
const first = toStory('first', 'The first');
const second = toStory('second', 'The second', 'first');
const third = toStory('third', 'The third', 'second', 'first');
const corpus = toCorpus([first, second, third]);

const momentsOf = (story: typeof first) =>
  toTrailSections(story, corpus).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'timeline' ? part.moments : [])),
  );

describe('the trail on a case study’s page', () => {
  it('is a chain with a way to each other case, and says what was kept and changed', () => {
    expect(momentsOf(second)).toEqual([
      {
        when: 'Adapted from',
        link: { text: 'The first', path: '/case-studies/first/' },
        event: '',
        refs: [],
      },
      {
        when: 'This case',
        link: { text: 'The second' },
        event: 'Kept: The board. Changed: The seats. Dropped: Nothing. Why: It is smaller.',
        refs: [],
      },
      {
        when: 'Adapted by',
        link: { text: 'The third', path: '/case-studies/third/' },
        event:
          'From “The second”. Kept: The board. Changed: The seats. Dropped: Nothing. Why: It is smaller. From “The first”. Kept: The board. Changed: The seats. Dropped: Nothing. Why: It is smaller.',
        refs: [],
      },
    ]);
  });

  it('counts the steps to those further off', () => {
    const last = toStory('last', 'The last', 'second');
    const chain = toCorpus([first, second, last]);
    const whens = toTrailSections(last, chain).flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.type === 'timeline' ? part.moments.map(({ when }) => when) : [],
      ),
    );
    expect(whens).toEqual(['Adapted from, 2 steps off', 'Adapted from', 'This case']);
  });

  it('is left out where nothing was adapted', () => {
    expect(toTrailSections(first, toCorpus([first]))).toEqual([]);
  });
});
