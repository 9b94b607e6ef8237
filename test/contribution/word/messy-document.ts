import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';

const p = (text: string, style?: string) =>
  new Paragraph({ text, ...(style !== undefined && { style }) });
const toBold = (text: string): IRunOptions => ({ text, bold: true });
const bold = (text: string) => new Paragraph({ children: [new TextRun(toBold(text))] });
const bullet = (text: string, level = 0) =>
  new Paragraph({ text, numbering: { reference: 'bullets', level } });
const numbered = (text: string, level = 0) =>
  new Paragraph({ text, numbering: { reference: 'numbers', level } });
const cell = (text: string, more: object = {}) =>
  new TableCell({ children: text.split('|').map((line) => p(line)), ...more });

/** A picture of one dot, as PNG. */
export const DOT = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** A case study as a practice manager would send it: nothing in it follows the template. */
function makeMessyDocument(): Document {
  const level = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
    reference,
    levels: [0, 1, 2].map((each) => ({
      level: each,
      format,
      text: format === LevelFormat.BULLET ? '•' : `%${String(each + 1)}.`,
      alignment: AlignmentType.LEFT,
    })),
  });
  return new Document({
    creator: 'A. Manager',
    title: 'Working together',
    numbering: {
      config: [level('bullets', LevelFormat.BULLET), level('numbers', LevelFormat.DECIMAL)],
    },
    styles: {
      paragraphStyles: [
        { id: 'berschrift2', name: 'Überschrift 2', basedOn: 'Normal', run: { bold: true } },
        { id: 'Titre3', name: 'Titre 3', basedOn: 'Normal', run: { bold: true } },
      ],
    },
    footnotes: {
      1: {
        children: [
          new Paragraph({
            children: [
              new TextRun('NHS England, Fuller stocktake report, 2022. '),
              new ExternalHyperlink({
                link: 'https://www.england.nhs.uk/publication/next-steps/',
                children: [new TextRun('https://www.england.nhs.uk/publication/next-steps/')],
              }),
            ],
          }),
        ],
      },
      2: { children: [p('Counted by hand on three Mondays, so take it with care.')] },
    },
    comments: {
      children: [
        { id: 0, author: 'Boss', date: new Date(0), children: [p('SECRETCOMMENT do not publish')] },
      ],
    },
    features: { updateFields: false },
    sections: [
      {
        headers: { default: new Header({ children: [p('Confidential draft v7')] }) },
        footers: { default: new Footer({ children: [p('Printed by Reception')] }) },
        children: [
          p('Riverside practices: one phone line for nine surgeries', 'Title'),
          new Paragraph({
            children: [
              new TextRun(toBold('Author:')),
              new TextRun(' Sam Example; Practice managers’ group'),
            ],
          }),
          p('Summary: Nine surgeries share one phone line, and callers wait less.'),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
          p(''),
          new Paragraph({ text: '1. Background', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun(
                'Phones rang out “all morning” – patients with results <18 or {x} waited\tlongest',
              ),
              new FootnoteReferenceRun(1),
              new TextRun('. '),
              new InsertedTextRun({
                text: 'Staff left. ',
                id: 1,
                author: 'Boss',
                date: '2026-01-01T00:00:00Z',
              }),
              new DeletedTextRun({
                text: 'SECRETDELETED blame on Dr X. ',
                id: 2,
                author: 'Boss',
                date: '2026-01-01T00:00:00Z',
              }),
              new CommentRangeStart(0),
              new TextRun('We had to act.'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
          p('import of patients from the closed surgery made it worse'),
          p('export default nothing'),
          p('• hand-typed first point'),
          p('• hand-typed second point'),
          new Paragraph({ text: 'Who was worst hit', heading: HeadingLevel.HEADING_4 }),
          p('People without a mobile phone.'),
          bold('What we did'),
          p('We went step by step:'),
          numbered('Count the calls'),
          numbered('in the morning', 1),
          bullet('by hand', 2),
          numbered('in the afternoon', 1),
          numbered('Share the rota'),
          p(''),
          p('Our team:', 'berschrift2'),
          bullet('Reception'),
          bullet('Nurses and pharmacists', 1),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('When'), cell('What happened')] }),
              new TableRow({
                children: [cell('March 2023'), cell('First meeting of the nine surgeries')],
              }),
              new TableRow({ children: [cell('04/09/2023'), cell('One number goes live')] }),
            ],
          }),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph({ text: 'Governance & decision-making', heading: HeadingLevel.HEADING_2 }),
          p('A board of nine votes. Write to sam.example@nhs.net for the terms.'),
          new Paragraph({
            children: [
              new TextRun('See '),
              new ExternalHyperlink({
                link: 'http://www.riverside-example.org.uk/terms',
                children: [new TextRun('our terms')],
              }),
              new TextRun(', '),
              new ExternalHyperlink({
                link: 'javascript:alert(1)',
                children: [new TextRun('the trick')],
              }),
              new TextRun(' and '),
              new ExternalHyperlink({
                link: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.kingsfund.org.uk%2Fpage&data=05',
                children: [new TextRun('a report')],
              }),
              new TextRun('.'),
            ],
          }),
          p('Funding', 'Titre3'),
          p('£1.50 a patient, from the network.'),
          new Paragraph({ text: 'Results', heading: HeadingLevel.HEADING_2 }),
          new Table({
            rows: [
              new TableRow({
                children: [cell('Measure'), cell('Before and after', { columnSpan: 2 })],
              }),
              new TableRow({
                children: [
                  cell('Calls dropped', { verticalMerge: VerticalMergeType.RESTART }),
                  cell('Monday 40%'),
                  cell('Monday 12%|counted by hand'),
                ],
              }),
              new TableRow({
                children: [
                  cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
                  cell('Friday 22%'),
                  cell('Friday 9%'),
                ],
              }),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('Fewer calls dropped'),
              new FootnoteReferenceRun(2),
              new TextRun('. '),
              new TextRun({ text: 'HIDDENWORDS', vanish: true }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: DOT,
                transformation: { width: 40, height: 40 },
                altText: {
                  name: 'chart',
                  title: 'Chart',
                  description: 'Chart of dropped calls by weekday',
                },
              }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: 'png', data: DOT, transformation: { width: 20, height: 20 } }),
            ],
          }),
          new Paragraph({ text: 'Lessons and next steps', heading: HeadingLevel.HEADING_2 }),
          p('Start small. See also [@nothing] and [a](b).'),
          new Paragraph({ children: [new TextRun({ children: ['H', new Tab(), '2O'] })] }),
          new Paragraph({ text: 'References', heading: HeadingLevel.HEADING_2 }),
          numbered(
            'King’s Fund, Innovative models of general practice (2018). Available at: https://www.kingsfund.org.uk/publications/innovative-models',
          ),
          numbered('Riverside minutes, on paper'),
        ],
      },
    ],
  });
}

export async function makeMessyBytes(): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(makeMessyDocument()));
}
