import { findBodiesOf, findStoriesOf } from '#domain/bodies.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';

/** What a page of a system should hold and does not, said plainly. */
export function toSystemGaps(system: Entry<'systems'>, corpus: Corpus): string[] {
  const speaks = (kind: KindId) => corpus.related(system).some(({ entry }) => entry.kind === kind);
  const gaps: readonly (readonly [boolean, string])[] = [
    [findBodiesOf(system.id, corpus).length === 0, 'No collaborative on the register.'],
    [findStoriesOf(system.id, corpus).length === 0, 'No case study yet.'],
    [!speaks('qas'), 'No Q&A with anybody from here.'],
    [!speaks('research'), 'No research that mentions this system.'],
  ];
  return gaps.flatMap(([isGap, words]) => (isGap ? [words] : []));
}
