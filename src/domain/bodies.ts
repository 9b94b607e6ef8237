import type { Corpus } from './corpus.ts';
import { entriesBy } from './entries-by.ts';
import type { Entry } from './kinds.ts';

/** The bodies on the register that work in a system, by its id. */
export const findBodiesOf = entriesBy('collaboratives', ({ data }) => data.systems);

/** The register's records that name a model, by its id. */
export const findExamples = entriesBy('collaboratives', ({ data }) => [data.modelTemplate]);

/** The working documents made for a model, by its id. */
export const findDocumentsFor = entriesBy('documents', ({ data }) => data.models);

const findStories = entriesBy('case-studies', ({ data }) => [data.collaborative]);

/** The case studies of some bodies, by the ids of these, in the order of the stories' own ids. */
export function findStoriesOfBodies(
  bodies: readonly string[],
  corpus: Corpus,
): readonly Entry<'case-studies'>[] {
  return [...new Set(bodies)]
    .flatMap((body) => findStories(body, corpus))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The case studies of the bodies that work in a system, by its id. */
export function findStoriesOf(system: string, corpus: Corpus): readonly Entry<'case-studies'>[] {
  const bodies = findBodiesOf(system, corpus).map(({ id }) => id);
  return findStoriesOfBodies(bodies, corpus);
}

/** The organisations of a name, written as it stands. */
export const findNamed = entriesBy('organisations', ({ data }) => [data.name]);
