import { describe, expect, test } from 'vitest';
import { toFoundRecord } from '#client/search/found-record.ts';
import type { Run } from '#client/search/marked-text.ts';
import { makeRecord } from './records.ts';

const voice = new Set(['voice']);
const toText = (runs: readonly Run[] = []) => runs.map(({ text }) => text).join('');
const makePassage = (title: string, id: string, weight: number) => ({
  title,
  url: `/qas/one/#${id}`,
  plain_excerpt: `${title}. One voice here.`,
  weighted_locations: [{ weight }],
});

describe('a result', () => {
  test('shows the labels that its page gave it, and none that it did not', () => {
    const meta = {
      title: 'SWL',
      status: 'Forming, 2021',
      state: 'forming',
      certainty: 'Not known',
    };
    const found = toFoundRecord(makeRecord('voice', ['voice'], { meta }), voice);
    expect(found.status).toEqual({ key: 'forming', text: 'Forming, 2021' });
    expect(found.certainty).toBe('Not known');
    expect(toFoundRecord(makeRecord('voice'), voice).status).toBeUndefined();
  });

  test('leads to the section with the weightiest matches and names two others', () => {
    const sub_results = [
      makePassage('Sources', 'sources', 0.5),
      makePassage('What changed', 'changed', 3),
      makePassage('The challenge', 'challenge', 1),
      makePassage('Related', 'related', 0.1),
    ];
    const found = toFoundRecord(makeRecord('voice', ['voice'], { sub_results }), voice);
    expect(found.passage?.section).toEqual({ title: 'What changed', address: '/qas/one/#changed' });
    expect(toText(found.passage?.text)).toBe('One voice here.');
    expect(found.alsoIn.map(({ title }) => title)).toEqual(['The challenge', 'Sources']);
  });

  test('does not lead to its own heading', () => {
    const sub_results = [makePassage('One', 'one', 7)];
    const found = toFoundRecord(makeRecord('voice', ['voice'], { sub_results }), voice);
    expect(found.passage?.section).toBeUndefined();
  });

  test('quotes its opening only where the summary does not show the words', () => {
    const told = makeRecord('One voice', ['voice'], {
      meta: { title: 'One', summary: 'A voice.' },
    });
    const untold = makeRecord('One voice', ['voice'], {
      meta: { title: 'One', summary: 'A tale.' },
    });
    expect(toFoundRecord(told, voice).passage).toBeUndefined();
    expect(toText(toFoundRecord(untold, voice).passage?.text)).toBe('One voice');
  });
});
