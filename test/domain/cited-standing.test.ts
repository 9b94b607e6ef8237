import { findCitedStanding } from '#domain/cited-standing.ts';
import type { Data, Entry } from '#domain/kinds.ts';
import { describe, expect, test } from 'vitest';
import { around, toPublication } from '../views/research-fixtures.ts';

const next = toPublication('next');
const find = (entry: Entry) =>
  findCitedStanding(entry, (id) => (id === next.id ? next : undefined));
const change = (date: string) => ({ date, what: 'It said five. There are six.' });

describe('what a citation says of how a work stands', () => {
  test.each<[string, Partial<Data<'research'>>, string, string]>([
    ['planned', { state: 'planned' }, 'forthcoming', 'Not yet published.'],
    ['under way', { state: 'fieldwork' }, 'forthcoming', 'Not yet published.'],
    [
      'corrected, last of all',
      { state: 'corrected', corrections: [change('2026-10-08'), change('2026-11')] },
      'corrected',
      'Corrected November 2026.',
    ],
    [
      'corrected, and updated since',
      { state: 'updated', updates: [change('2026-11')], corrections: [change('2026-10-08')] },
      'corrected',
      'Corrected 8 October 2026.',
    ],
    [
      'superseded, with what took its place',
      { state: 'superseded', supersededBy: 'next', supersededOn: '2026-11-01' },
      'superseded',
      'Superseded 1 November 2026 by “Publication next”.',
    ],
    [
      'superseded on the day on which that came out',
      { state: 'superseded', supersededBy: 'next' },
      'superseded',
      'Superseded 1 October 2026 by “Publication next”.',
    ],
    [
      'superseded by one that the hub does not show',
      { state: 'superseded', supersededBy: 'hidden' },
      'superseded',
      'Superseded.',
    ],
    [
      'withdrawn after a correction',
      {
        state: 'withdrawn',
        corrections: [change('2026-10-08')],
        withdrawn: { date: '2026-11-10', why: 'It was wrong.' },
      },
      'withdrawn',
      'Corrected 8 October 2026. Withdrawn 10 November 2026.',
    ],
  ])('%s', (_name, more, status, note) => {
    expect(find(toPublication('a', more))).toEqual({ status, note });
  });

  test('is nothing where it stands as it came out, or in a new edition', () => {
    expect(find(toPublication('a'))).toBeUndefined();
    const updated = toPublication('a', { state: 'updated', updates: [change('2026-11')] });
    expect(find(updated)).toBeUndefined();
  });

  test('tells of the corrections of an entry of any kind', () => {
    const [, topic] = around;
    if (topic?.kind !== 'topics') throw new Error('The fixtures have a topic.');
    expect(find(topic)).toBeUndefined();
    const data = { ...topic.data, corrections: [change('2026-11-08')] };
    expect(find({ ...topic, data })?.note).toBe('Corrected 8 November 2026.');
  });
});
