import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTrail } from '#domain/adaptations.ts';
import { toCorpus } from '#domain/corpus.ts';
import { toEntryLike } from '../views/model-entries.ts';

const took = {
  kept: 'The board.',
  changed: 'The seats.',
  dropped: 'Nothing.',
  why: 'It is smaller.',
};
const toStory = (id: string, ...from: string[]) =>
  toEntryLike('case-studies', id, { adaptedFrom: from.map((each) => ({ from: each, ...took })) });

const stories = [
  toStory('first'),
  toStory('second', 'first'),
  toStory('third', 'second'),
  toStory('also', 'second', 'apart'),
  toStory('apart'),
  toStory('alone'),
];
const corpus = toCorpus(stories);
const trailOf = (id: string) => {
  const story = corpus.find('case-studies', id);
  return story === undefined
    ? []
    : findTrail(story, corpus).map(({ entry, generation }) => `${String(generation)} ${entry.id}`);
};

describe('the trail of a case study', () => {
  it('leads back to the first and on to the last, over several generations', () => {
    expect(trailOf('second')).toEqual(['-1 first', '0 second', '1 also', '1 third']);
    expect(trailOf('first')).toEqual(['0 first', '1 second', '2 also', '2 third']);
    expect(trailOf('third')).toEqual(['-2 first', '-1 second', '0 third']);
  });

  it('says what was taken over from whom, and of several from each', () => {
    const also = corpus.find('case-studies', 'also');
    const own = also && findTrail(also, corpus).find(({ generation }) => generation === 0);
    expect(own?.took.map(({ from }) => from)).toEqual(['second', 'apart']);
  });

  it('is nothing where a story stands alone', () => {
    expect(trailOf('alone')).toEqual([]);
  });

  it('ends, whatever adapted what, and each end of a link has the other in its trail', () => {
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    fc.assert(
      fc.property(links, (drawn) => {
        const all = Array.from({ length: 7 }, (_, index) =>
          toStory(
            `s${String(index)}`,
            ...drawn.filter(([a]) => a === index).map(([, b]) => `s${String(b)}`),
          ),
        );
        const any = toCorpus(all);
        for (const story of all) {
          const ids = findTrail(story, any).map(({ entry }) => entry.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { from } of story.data.adaptedFrom ?? []) {
            const other = any.find('case-studies', from);
            if (other === undefined || other.id === story.id) continue;
            expect(ids).toContain(from);
            expect(findTrail(other, any).map(({ entry }) => entry.id)).toContain(story.id);
          }
        }
      }),
    );
  });
});
