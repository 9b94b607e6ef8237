import type { Corpus } from './corpus.ts';
import { entriesBy } from './entries-by.ts';
import type { Data, Entry } from './kinds.ts';

type CaseStudy = Entry<'case-studies'>;

/** What one case study took over from another, in its own words. */
export type Adaptation = NonNullable<Data<'case-studies'>['adaptedFrom']>[number];

/** A case study in a trail: how far it stands from the one being read. */
export interface TrailStep {
  readonly entry: CaseStudy;
  /** Below nought for what was adapted, nought for the case itself, above for those who adapted it. */
  readonly generation: number;
  /** What it took over from the cases of the generation before that stand in the trail. */
  readonly took: readonly Adaptation[];
}

/** The case studies that took something over from one, by its id. */
const findAdapters = entriesBy('case-studies', ({ data }) =>
  (data.adaptedFrom ?? []).map(({ from }) => from),
);

/**
 * The case studies that one descends from and those that descend from it, eldest first, each once at its
 * nearest; empty where there is no other. A circle, which a rule refuses, ends where it closes.
 */
export function findTrail(start: CaseStudy, corpus: Corpus): readonly TrailStep[] {
  const generations = new Map<CaseStudy, number>([[start, 0]]);
  const walk = (step: -1 | 1, next: (entry: CaseStudy) => readonly CaseStudy[]) => {
    let edge: readonly CaseStudy[] = [start];
    for (let generation: number = step; edge.length > 0; generation += step) {
      edge = edge.flatMap(next).filter((entry) => !generations.has(entry));
      for (const entry of edge) generations.set(entry, generation);
    }
  };
  walk(-1, ({ data }) =>
    (data.adaptedFrom ?? []).flatMap(({ from }) => corpus.find('case-studies', from) ?? []),
  );
  walk(1, ({ id }) => findAdapters(id, corpus));
  if (generations.size === 1) return [];
  const inTrail = new Set([...generations.keys()].map(({ id }) => id));
  return [...generations]
    .map(([entry, generation]) => ({
      entry,
      generation,
      took: (entry.data.adaptedFrom ?? []).filter(({ from }) => inTrail.has(from)),
    }))
    .toSorted((a, b) => a.generation - b.generation || (a.entry.id < b.entry.id ? -1 : 1));
}
