import { type Adaptation, findTrail, type TrailStep } from '#domain/adaptations.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import type { Moment, Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';

/** Who took a story over from whom, as a chain from the eldest down; nothing where it stands alone. */
export function toTrailSections(story: Entry<'case-studies'>, corpus: Corpus): Section[] {
  const steps = findTrail(story, corpus);
  if (steps.length === 0) return [];
  const moments = steps.map((step) => toMoment(step, corpus));
  return [toSection('trail', 'Who adapted it from whom', { type: 'timeline', moments })];
}

function toMoment({ entry, generation, took }: TrailStep, corpus: Corpus): Moment {
  const { title } = entry.data;
  return {
    when: toWhen(generation),
    link: generation === 0 ? { text: title } : { text: title, path: getPath(entry) },
    // Further off, what was kept and changed stands on the pages of those whose step it was.
    event:
      generation === 0 || generation === 1
        ? took.map((step) => toWords(step, took.length > 1, corpus)).join(' ')
        : '',
    refs: [],
  };
}

function toWhen(generation: number): string {
  if (generation === 0) return 'This case';
  const words = generation < 0 ? 'Adapted from' : 'Adapted by';
  return Math.abs(generation) === 1 ? words : `${words}, ${String(Math.abs(generation))} steps off`;
}

function toWords(
  { from, kept, changed, dropped, why }: Adaptation,
  isOneOfSeveral: boolean,
  corpus: Corpus,
): string {
  const whom = isOneOfSeveral
    ? [`From “${corpus.find('case-studies', from)?.data.title ?? from}”.`]
    : [];
  const parts = { Kept: kept, Changed: changed, Dropped: dropped, Why: why };
  const said = Object.entries(parts).map(([name, words]) => `${name}: ${toSentence(words)}`);
  return [...whom, ...said].join(' ');
}

const toSentence = (words: string): string => (/[.?!]$/u.test(words) ? words : `${words}.`);
