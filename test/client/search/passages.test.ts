import { describe, expect, test } from 'vitest';
import { findPassages } from '#client/search/passages.ts';
import { makeMatches, makeRecord } from './records.ts';

const heading = (text: string, id: string, location: number, element = 'h2') => ({
  element,
  id,
  text,
  location,
});
const filler = (words: number) => Array.from({ length: words }, () => 'and').join(' ');

describe('passages of a record', () => {
  test('come from the section that says most of what was sought, not the one that says a word of it often', () => {
    const record = makeRecord('One. Costs. Pay pay pay. Votes. Who may pay for votes.', [], {
      anchors: [heading('Votes', 'votes', 5), heading('Costs', 'costs', 1)],
    });
    const titles = findPassages(record, makeMatches('pay', 'votes')).map((each) => each.heading);
    expect(titles).toEqual([
      { title: 'Votes', address: '/qas/one/#votes' },
      { title: 'Costs', address: '/qas/one/#costs' },
    ]);
  });

  test('come first from the section whose heading says it', () => {
    const record = makeRecord('Costs. None here. Rules. Costs and costs.', [], {
      anchors: [heading('Costs', 'costs', 0), heading('Rules', 'rules', 3)],
    });
    const [first] = findPassages(record, makeMatches('costs'));
    expect(first?.heading?.title).toBe('Costs');
  });

  test('lead into a question by its page, in place of its own anchor', () => {
    const record = makeRecord('Detail. A vote.', [], {
      url: '/qas/one/#s-how',
      anchors: [heading('Detail', 'detail', 0)],
    });
    const [first] = findPassages(record, makeMatches('vote'));
    expect(first?.heading?.address).toBe('/qas/one/#detail');
  });

  test('leave out anchors that are no headings, and sections that say nothing', () => {
    const record = makeRecord('A vote. Table. Rules. None.', [], {
      anchors: [heading('Table', 'table', 2, 'table'), heading('Rules', 'rules', 3)],
    });
    expect(findPassages(record, makeMatches('vote'))).toEqual([
      { heading: undefined, text: 'A vote. Table.' },
    ]);
  });

  test('are cut to where the words stand together, with marks where they are cut', () => {
    const record = makeRecord(`Pay ${filler(60)} pay the chair ${filler(60)}`);
    const [first] = findPassages(record, makeMatches('pay', 'chair'));
    expect(first?.text).toBe(`… ${filler(6)} pay the chair ${filler(17)} …`);
  });

  test('are none where the text says nothing', () => {
    expect(findPassages(makeRecord('None.'), makeMatches('vote'))).toEqual([]);
  });
});
