import { describe, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import { toBlankPaper, toFilledPaper } from '#views/documents/document-paper.ts';
import { document } from './writable-fixture.ts';

const listHeadings = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.type === 'heading' && block.isNumbered ? [block.text] : []));
const listParagraphs = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
const listAsked = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.runs.flatMap(({ asks }) => asks ?? []) : [],
  );

describe('a filled-in document', () => {
  const paper = toFilledPaper(document, new Set(['s-who', 's-vote']), { name: ' Anyshire ' });

  it('holds the chosen clauses alone, under names that tell no wordings apart', () => {
    expect(listHeadings(paper)).toEqual(['Who we are', 'Decisions']);
  });

  it('has answers in the place of blanks, and asks for the rest', () => {
    expect(listParagraphs(paper)).toContain('We are Anyshire.');
    expect(listParagraphs(paper)).toContain('We vote and need [share].');
    expect(listAsked(paper)).toEqual(['What share is needed?']);
  });

  it('says that it is no legal advice, which version of the hub it is, and where its wording comes from', () => {
    const words = listParagraphs(paper).join('\n');
    expect(words).toContain('not legal advice');
    expect(words).toContain(
      'Version of 22 November 2026: https://hub.example/documents/a-fixture/',
    );
    expect(paper.blocks.at(-1)).toEqual({
      type: 'list',
      isNumbered: true,
      items: [
        [{ text: 'A report. A publisher. 2024', address: 'https://report.example/' }],
        [{ text: 'Told in person' }],
      ],
    });
  });

  it('takes what was written as words, whatever it looks like', () => {
    const odd = toFilledPaper(document, new Set(['s-who']), { name: '<b>[share]</b>' });
    expect(listParagraphs(odd)).toContain('We are <b>[share]</b>.');
  });
});

describe('the blank document', () => {
  const paper = toBlankPaper(document);

  it('keeps the announcement of a choice with the clauses that it announces', () => {
    const isLead = paper.blocks.map((block) => block.type === 'paragraph' && block.isLead === true);
    expect(isLead.filter(Boolean)).toHaveLength(1);
    expect(paper.blocks[isLead.indexOf(true) + 1]).toMatchObject({
      type: 'heading',
      text: 'Decisions: by agreement',
    });
  });

  it('has every wording under its full name, and announces each choice', () => {
    expect(listHeadings(paper)).toEqual([
      'Who we are',
      'Decisions: by agreement',
      'Decisions: by vote',
      'The end',
    ]);
    expect(listParagraphs(paper)).toContain(
      'How do you decide? Choose one of the next 2 clauses, and delete the rest with this line.',
    );
  });

  it('asks for every blank', () => {
    expect(listAsked(paper)).toEqual(document.blanks.map(({ asks }) => asks));
  });
});
