import fc from 'fast-check';
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
  const paper = toFilledPaper(document, new Set(['s-who', 's-vote']), {
    'name of the group': ' Anyshire ',
  });

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
  });

  it('lists what the chosen clauses rest on, each source once, in small letters', () => {
    expect(paper.blocks.at(-1)).toEqual({
      type: 'list',
      isNumbered: true,
      isSmall: true,
      items: [
        [{ text: 'A report. A publisher. 2024', address: 'https://report.example/' }],
        [{ text: 'Told in person' }],
      ],
    });
    expect(toFilledPaper(document, new Set(['s-end']), {}).blocks.at(-1)?.type).toBe('paragraph');
  });

  it('speaks of square brackets only while something stands in them', () => {
    const chosen = new Set(['s-who']);
    const ofBrackets = /in square brackets/u;
    expect(listParagraphs(toFilledPaper(document, chosen, {}))[0]).toMatch(ofBrackets);
    const filled = toFilledPaper(document, chosen, { 'name of the group': 'Anyshire' });
    expect(listParagraphs(filled)[0]).not.toMatch(ofBrackets);
    expect(listParagraphs(filled)[0]).toContain('not legal advice');
  });

  it('takes what was written as words, whatever it looks like', () => {
    const odd = toFilledPaper(document, new Set(['s-who']), {
      'name of the group': '<b>[share]</b>',
    });
    expect(listParagraphs(odd)).toContain('We are <b>[share]</b>.');
  });
});

describe('the name of the group', () => {
  const name = (answer: string, title = document.title) => {
    const answers = { 'name of the group': answer };
    return toFilledPaper({ ...document, title }, new Set(['s-who']), answers);
  };

  it('stands in the title in the place of groups in general, in the foot and in the file’s name', () => {
    expect(name('Anyshire GP’s Alliance')).toMatchObject({
      title: 'Anyshire GP’s Alliance: rules of a fixture',
      footer: 'Anyshire GP’s Alliance: rules of a fixture',
      fileName: 'a-fixture-anyshire-gps-alliance',
    });
    expect(name('Anyshire', 'Brief to a lawyer: which form?').title).toBe(
      'Anyshire, brief to a lawyer: which form?',
    );
    expect(name('Anyshire', 'NHS rules').title).toBe('Anyshire: NHS rules');
  });

  it('is left out where nobody gave it', () => {
    expect(name('  ')).toMatchObject({
      title: document.title,
      footer: 'Primary Care Hub, content of 22 November 2026',
      fileName: 'a-fixture',
    });
  });

  it('gives a file’s name that every program takes, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (answer) => {
        expect(name(answer).fileName).toMatch(/^a-fixture(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u);
        expect(new TextEncoder().encode(name(answer).fileName).length).toBeLessThan(240);
      }),
    );
    expect(name('../../.ssh/CON: *?"<>|').fileName).toBe('a-fixture-ssh-con');
    expect(name('北京').fileName).toBe('a-fixture-北京');
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
      'How do you decide? Choose one of the next 2 clauses, and delete the others and this line.',
    );
  });

  it('lists what its clauses rest on', () => {
    expect(paper.blocks.at(-1)).toMatchObject({ items: { length: 3 } });
  });

  it('asks for every blank', () => {
    expect(listAsked(paper)).toEqual(document.blanks.map(({ asks }) => asks));
  });
});
