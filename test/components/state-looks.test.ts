import { expect, test } from 'vitest';
import { facetValues } from '#domain/facets.ts';
import { getLook } from '#components/state-looks.ts';

test('what runs and what stopped differ in shape as well as in colour', () => {
  const [runs, stopped] = (['running', 'stopped'] as const).map((state) =>
    getLook({ state, isStale: false }),
  );
  expect(runs).toEqual({ shape: 'disc', tone: 'good' });
  expect(stopped).toEqual({ shape: 'square', tone: 'bad' });
});

test.each(facetValues('stage'))(
  '%s turns grey once it is stale, and runs on as a ring',
  (state) => {
    const fresh = getLook({ state, isStale: false });
    const stale = getLook({ state, isStale: true });
    expect(stale.tone).toBe('quiet');
    expect(stale.shape).toBe(fresh.shape === 'disc' ? 'ring' : fresh.shape);
  },
);
