import { getCallStage } from '#domain/call-for-evidence.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { Entry } from '#domain/kinds.ts';

/** The calls for evidence that are open on a day, the one that closes first leading. */
export function findOpenCalls(corpus: Corpus, today: string): readonly Entry<'research'>[] {
  return corpus
    .list('research')
    .filter(({ data }) => data.state === 'published' && getCallStage(data, today) === 'call-open')
    .toSorted((a, b) => ((a.data.closes ?? '') < (b.data.closes ?? '') ? -1 : 1));
}
