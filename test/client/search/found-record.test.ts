import { describe, expect, test } from 'vitest';
import { toFoundRecord } from '#client/search/found-record.ts';
import type { Run } from '#client/search/marked-text.ts';
import { makeMatches, makeRecord } from './records.ts';

const voice = makeMatches('voice');
const toText = (runs: readonly Run[] = []) => runs.map(({ text }) => text).join('');

/** A record of sections, each with its heading before its text. */
const makeSections = (sections: readonly (readonly [heading: string, text: string])[]) => {
  let content = 'One.';
  const anchors = sections.map(([text, rest]) => {
    const location = content.split(' ').length;
    content += ` ${text}. ${rest}`;
    return { element: 'h2', id: text.toLowerCase().replaceAll(' ', '-'), text, location };
  });
  return makeRecord(content, [], { anchors });
};

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

  test('leads to the section that says the words most often and names two others', () => {
    const record = makeSections([
      ['Sources', 'A voice.'],
      ['What changed', 'One voice here, one voice there, and a voice.'],
      ['The challenge', 'A voice or voice.'],
      ['Related', 'A voice.'],
      ['Notes', 'None.'],
    ]);
    const found = toFoundRecord(record, voice);
    expect(found.passage?.section).toEqual({
      title: 'What changed',
      address: '/qas/one/#what-changed',
    });
    expect(toText(found.passage?.text)).toBe('One voice here, one voice there, and a voice.');
    expect(found.alsoIn.map(({ title }) => title)).toEqual(['The challenge', 'Sources']);
  });

  test('does not lead to its own heading', () => {
    const found = toFoundRecord(makeSections([['One', 'A voice.']]), voice);
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
