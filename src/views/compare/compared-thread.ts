import type { Accountability } from '#domain/accountability.ts';
import type { ComparedBand } from '#domain/comparison.ts';
import type { References } from '#views/references.ts';
import { toThread } from '#views/thread.ts';
import type { RowContext } from './compared-row.ts';

/** A thread as its entry’s page draws it, with plain source numbers. */
export function toComparedThread(
  accountability: Accountability,
  cite: RowContext<'collaboratives'>['cite'],
): ComparedBand[] {
  const references: Pick<References, 'cite'> = {
    cite: (keys, from) => cite(keys, from).map((number) => ({ number, sourceId: '', id: '' })),
  };
  return toThread(accountability, { ...references, list: () => [] }).map(({ step, ...band }) => ({
    ...band,
    step: step && { ...step, refs: step.refs.map(({ number }) => number) },
  }));
}
