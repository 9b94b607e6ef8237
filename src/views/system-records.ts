import type { Corpus } from '#domain/corpus.ts';
import type { Entry } from '#domain/kinds.ts';

/** The bodies on the register that work in a system. */
export function findBodiesOf(system: string, corpus: Corpus): Entry<'collaboratives'>[] {
  return corpus.list('collaboratives').filter(({ data }) => data.systems.includes(system));
}

/** The stories of these bodies. */
export function findStoriesOf(system: string, corpus: Corpus): Entry<'case-studies'>[] {
  const bodies = findBodiesOf(system, corpus).map(({ id }) => id);
  return corpus.list('case-studies').filter(({ data }) => bodies.includes(data.collaborative));
}
