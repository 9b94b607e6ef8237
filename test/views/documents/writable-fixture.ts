import type { WritableDocument, Wording } from '#views/documents/writable-document.ts';

const toWording = (
  id: string,
  name: string,
  text: string,
  blank: string,
  sources: readonly number[],
): Wording => ({
  id,
  name,
  heading: name.replace(/: .*$/u, ''),
  purpose: 'Decisions',
  suits: 'Every group.',
  sources,
  blocks: [
    {
      type: 'paragraph',
      runs: [{ text: `${text} ` }, { text: `[${blank}]`, asks: '' }, { text: '.' }],
    },
  ],
});

/** A document with a clause that stands alone, a choice between two wordings, and another clause. */
export const document: WritableDocument = {
  id: 'a-fixture',
  title: 'Rules of a fixture for a primary care collaborative',
  summary: 'A document for a test.',
  address: 'https://hub.example/documents/a-fixture/',
  origin: 'https://hub.example',
  hubDate: '2026-11-22',
  groups: [
    {
      choice: undefined,
      wordings: [toWording('s-who', 'Who we are', 'We are', 'name of the group', [0])],
    },
    {
      choice: 'How do you decide?',
      wordings: [
        toWording(
          's-agree',
          'Decisions: by agreement',
          'We agree when there are',
          'number',
          [2, 0],
        ),
        toWording('s-vote', 'Decisions: by vote', 'We vote and need', 'share', [1, 0]),
      ],
    },
    { choice: undefined, wordings: [toWording('s-end', 'The end', 'It ends on', 'date', [])] },
  ],
  blanks: [
    { name: 'name of the group', asks: 'What are you called?', example: 'Anyshire' },
    { name: 'number', asks: 'How many must be there?', example: 'six' },
    { name: 'share', asks: 'What share is needed?', example: 'half' },
    { name: 'date', asks: 'When does it end?', example: 'June' },
  ],
  sources: [
    { text: 'A report. A publisher. 2024', url: 'https://report.example/' },
    { text: 'Told in person', url: undefined },
    { text: 'A book', url: undefined },
    { text: 'A paper that no clause rests on', url: undefined },
  ],
};
