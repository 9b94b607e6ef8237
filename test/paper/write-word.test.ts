import { strFromU8, unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWordBytes } from '#paper/write-word.ts';
import type { Paper } from '#domain/paper.ts';

const table = {
  type: 'table',
  name: 'At a glance',
  says: 'A column for each of: First; Second & last.',
  columns: ['', 'First', 'Second & last'],
  rows: [
    { head: 'Level', cells: [[[{ text: 'Place' }]], [[{ text: 'Not recorded', isQuiet: true }]]] },
    { head: 'Money', cells: [[[{ text: 'Some' }], [{ text: 'More' }]], [[{ text: 'None' }]]] },
  ],
} as const;

/** A block of each sort, and two numbered lists. */
const paper: Paper = {
  fileName: 'options',
  title: 'Options for primary care',
  description: 'A paper.',
  isLandscape: false,
  footer: 'Content of 22 November 2026, version abc123def456',
  blocks: [
    { type: 'heading', level: 1, text: 'Purpose' },
    { type: 'paragraph', runs: [{ text: 'Why: ', isBold: true }, { text: '<b>as text</b>' }] },
    { type: 'paragraph', runs: [{ text: 'Next steps:' }], isLead: true },
    { type: 'heading', level: 2, text: 'First steps' },
    { type: 'list', isNumbered: true, items: [[{ text: 'Ask.' }], [{ text: 'Listen.' }]] },
    { type: 'list', isNumbered: false, items: [[{ text: 'Who pays?' }]] },
    table,
    table,
    { type: 'heading', level: 1, text: 'Sources' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        [{ text: 'A report', address: 'https://a.example/report?a=1&b=2' }, { text: '. 2020.' }],
        [{ text: 'Told later. 2022.' }],
      ],
      isSmall: true,
    },
    { type: 'paragraph', runs: [{ text: 'Licence: free.' }], isSmall: true },
  ],
};

async function readParts(paper: Paper): Promise<(name: string) => string> {
  const files = unzipSync(await writeWordBytes(paper));
  return (name) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The file has no ${name}.`);
    return strFromU8(file);
  };
}

/** Elements by their name, which carries a prefix that selectors do not take. */
const list = (root: HTMLElement, name: string): HTMLElement[] =>
  root.querySelectorAll('*').filter(({ rawTagName }) => rawTagName === name);
const getStyle = (paragraph: HTMLElement): string =>
  list(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
const getText = (element: HTMLElement): string =>
  list(element, 'w:t')
    .map(({ text }) => text)
    .join('');

describe('a paper as a Word file', () => {
  let part: (name: string) => string;
  let document: HTMLElement;

  beforeAll(async () => {
    part = await readParts(paper);
    document = parse(part('word/document.xml'));
  });

  it('keeps what names the next words on one page with them', () => {
    const kept = list(document, 'w:p').filter((each) => list(each, 'w:keepNext').length > 0);
    expect(kept.map(getText)).toEqual(['Next steps:']);
  });

  it('has a title and real headings, as the paper has them', () => {
    const styled = list(document, 'w:p')
      .filter((paragraph) => /^(?:Title|Heading\d)$/.test(getStyle(paragraph)))
      .map((paragraph) => `${getStyle(paragraph)}: ${getText(paragraph)}`);
    expect(styled).toEqual([
      'Title: Options for primary care',
      'Heading1: Purpose',
      'Heading2: First steps',
      'Heading1: Sources',
    ]);
  });

  it('is in British English throughout', () => {
    expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"/s);
    const languages = [...part('word/document.xml').matchAll(/<w:lang w:val="(.*?)"/g)];
    expect(languages.filter(([, language]) => language !== 'en-GB')).toEqual([]);
  });

  it('has tables whose first row is a head that comes again on each page, and words for them', () => {
    const tables = list(document, 'w:tbl');
    expect(tables).toHaveLength(2);
    for (const each of tables) {
      expect(list(each, 'w:tr').map((row) => list(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
      const properties = list(each, 'w:tblPr')[0]?.querySelectorAll('*') ?? [];
      // The format's schema wants these two last among a table's properties.
      expect(
        properties.slice(-2).map((one) => [one.rawTagName, one.getAttribute('w:val')]),
      ).toEqual([
        ['w:tblCaption', 'At a glance'],
        ['w:tblDescription', 'A column for each of: First; Second & last.'],
      ]);
      // Word can't open a cell that has no paragraph.
      expect(list(each, 'w:tc').map((cell) => list(cell, 'w:p').length)).toEqual([
        1, 1, 1, 1, 1, 1, 1, 2, 1,
      ]);
    }
  });

  it('begins each numbered list at one', () => {
    const numbers = list(document, 'w:numId').map((each) => each.getAttribute('w:val'));
    expect(new Set(numbers).size).toBe(3);
    expect(part('word/numbering.xml')).toContain('w:startOverride');
  });

  it('lists its sources by number, with links that lead to them', () => {
    const at = list(document, 'w:p').findIndex((paragraph) => getText(paragraph) === 'Sources');
    const [first, second] = list(document, 'w:p').slice(at + 1);
    expect(first && getText(first)).toBe('A report. 2020.');
    expect(second && getText(second)).toBe('Told later. 2022.');
    expect(first && list(first, 'w:numPr')).toHaveLength(1);
    expect(part('word/_rels/document.xml.rels')).toContain(
      'Target="https://a.example/report?a=1&amp;b=2"',
    );
  });

  it('sets what is there to be looked up in small letters', () => {
    const small = list(document, 'w:p').filter((paragraph) => getStyle(paragraph) === 'SmallText');
    expect(small.map(getText)).toEqual(['A report. 2020.', 'Told later. 2022.', 'Licence: free.']);
    expect(part('word/styles.xml')).toMatch(/w:styleId="SmallText".*?<w:sz w:val="20"\/>/u);
  });

  it('keeps what looks like markup as text', () => {
    expect(part('word/document.xml')).toContain('&lt;b&gt;as text&lt;/b&gt;');
  });

  it('says in its properties and its footer what it is and what it was made from', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Options for primary care</dc:title>');
    expect(part('word/footer1.xml')).toContain('version abc123def456');
  });

  it('stands upright, or lies on its side where it is asked to', async () => {
    const toSize = (xml: string) => /<w:pgSz [^>]*>/.exec(xml)?.[0] ?? '';
    const lying = await readParts({ ...paper, isLandscape: true });
    expect(toSize(part('word/document.xml'))).toContain('w:w="11906"');
    expect(toSize(lying('word/document.xml'))).toContain('w:w="16838"');
  });

  it('turns its pages for a part with a wide table, and back for the next', async () => {
    const turned = await readParts({
      ...paper,
      blocks: [
        ...paper.blocks,
        { type: 'heading', level: 1, text: 'All of them', isWide: true },
        table,
        { type: 'heading', level: 2, text: 'More of it' },
        { type: 'heading', level: 1, text: 'The end' },
      ],
    });
    const word = turned('word/document.xml');
    const sizes = [...word.matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, width]) => width);
    expect(sizes).toEqual(['11906', '16838', '11906']);
    // Each part but the last ends with a paragraph that says how its pages measure.
    const parts = word.split(/<w:sectPr[^]*?<\/w:p>/u);
    const headings = ['First steps', 'All of them', 'The end'];
    expect(parts.map((each) => headings.filter((text) => each.includes(text)))).toEqual(
      headings.map((text) => [text]),
    );
  });

  it('keeps each row of a table on one page', () => {
    const [first] = list(document, 'w:tbl');
    expect(first && list(first, 'w:tr').map((row) => list(row, 'w:cantSplit').length)).toEqual([
      1, 1, 1,
    ]);
  });
});
