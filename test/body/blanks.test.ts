import { describe, expect, it } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';

const read = (text: string) => readBody(text, { ...context, wantsPaper: true });

describe('a blank to fill in', () => {
  it('is drawn by its name, in brackets, and is named with its place', () => {
    const { drawing } = read('We are [[name of the group]], in [[name  of the group]].');
    expect(drawing?.intro).toBe(
      '<p>We are <span class="blank">[name of the group]</span>, in <span class="blank">[name of the group]</span>.</p>',
    );
    expect(drawing?.blanks).toEqual([{ name: 'name of the group', line: 1, column: 8 }]);
  });

  it('is mere brackets where they were written with a backslash', () => {
    expect(read('See \\[\\[this]].').drawing?.blanks).toEqual([]);
  });

  it.each([
    ['We need [[]].', 'begins like a blank'],
    ['We need [[number.', 'begins like a blank'],
    ['## The [[name]]\n\nText.', 'is in a heading'],
  ])('is refused in %j, which %s', (text, words) => {
    expect(
      read(text)
        .problems.map(({ message }) => message)
        .join(),
    ).toContain(words);
  });
});

describe('a section as a paper', () => {
  it('has its paragraphs, lists, tables and blanks, and nothing that belongs to the page', () => {
    const { drawing } = read(
      '## Rules\n\nThe ICB has **one** vote [@swl] in [[place]].\n\n1. Ask [them](/glossary/).\n2. Wait.\n\n| Who | Votes |\n| --- | --- |\n| LMC | 2 |\n',
    );
    expect(drawing?.sections[0]?.paper).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'The ' },
          { text: 'ICB' },
          { text: ' (integrated care board)' },
          { text: ' has ' },
          { text: 'one', isBold: true },
          { text: ' vote' },
          { text: '\u00a0' },
          { text: ' in ' },
          { text: '[place]', asks: '' },
          { text: '.' },
        ],
      },
      {
        type: 'list',
        isNumbered: true,
        items: [
          [{ text: 'Ask ' }, { text: 'them', address: '/hub/glossary/' }, { text: '.' }],
          [{ text: 'Wait.' }],
        ],
      },
      {
        type: 'table',
        name: 'Who, Votes',
        says: 'A table with the columns Who, Votes.',
        columns: ['Who', 'Votes'],
        rows: [{ head: 'LMC (local medical committee)', cells: [[[{ text: '2' }]]] }],
      },
    ]);
  });

  it('is made only where it is asked for', () => {
    expect(readBody('## Rules\n\nText.', context).drawing?.sections[0]).not.toHaveProperty('paper');
  });
});
