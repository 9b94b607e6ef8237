import { describe, expect, test } from 'vitest';
import { listingSorts } from '#domain/listing-sorts.ts';
import { toBody, toContext, toStatus } from '../views/pictures/entries.ts';

const known = toBody('known', { status: [toStatus('2024-03', 'running')] });
const older = toBody('older', { status: [toStatus('2019-04', 'running')] });
const lost = toBody('lost', { status: [toStatus('2026-11-22', 'not-known')] });
const { corpus } = toContext([known, older, lost]);

describe('by newest status', () => {
  test('a search that found nothing stands last, however late it was made', () => {
    const { toKeys } = listingSorts['last-known'];
    const sorted = [lost, older, known].toSorted((a, b) =>
      toKeys(a, corpus).join(' ') < toKeys(b, corpus).join(' ') ? -1 : 1,
    );
    expect(sorted.map(({ id }) => id)).toEqual(['known', 'older', 'lost']);
  });
});
