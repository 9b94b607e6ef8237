import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const line = (text: string) => new Paragraph(text);
const lineOf = (...children: ParagraphChild[]) => new Paragraph({ children });
const toBold = (text: string): IRunOptions => ({ text, bold: true });
const headed = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) });
const REPORT =
  'https://www.england.nhs.uk/publication/next-steps-for-integrating-primary-care-fuller-stocktake-report/';
const change = { id: 1, author: 'A. Manager', date: '2026-01-01T00:00:00Z' };

/**
 * A case study as a practice manager writes one, with headings of her own, changes and a comment of her
 * manager's, and a foreword for which the hub has no section. The story is made up.
 */
export async function makeWordStory(): Promise<Buffer> {
  const document = new Document({
    footnotes: {
      1: {
        children: [
          lineOf(
            new TextRun('NHS England, Next steps for integrating primary care, 2022. '),
            new ExternalHyperlink({ link: REPORT, children: [new TextRun(REPORT)] }),
          ),
        ],
      },
    },
    comments: {
      children: [{ ...change, id: 0, date: new Date(0), children: [line('SECRETCOMMENT')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'A town that shared its receptionists', style: 'Title' }),
          line('Author: Alex Example'),
          line('Summary: Four practices answer each other’s telephones.'),
          headed('Foreword by the chair'),
          line('It took four people and a borrowed room.'),
          headed('1. Background'),
          lineOf(
            new TextRun('Telephones rang out, and children <18 waited longest'),
            new FootnoteReferenceRun(1),
            new TextRun('. '),
            new InsertedTextRun({ text: 'Staff left. ', ...change }),
            new DeletedTextRun({ text: 'SECRETDELETED. ', ...change, id: 2 }),
            new CommentRangeStart(0),
            new TextRun('The practices had to act.'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ),
          headed('2. What they did'),
          lineOf(new TextRun('They set up '), new TextRun(toBold('one rota'))),
          bullet('Count the calls'),
          bullet('Share the rota'),
          new Table({
            rows: [
              row('When', 'What happened'),
              row('October 2021', 'The practices agree to try it.'),
            ],
          }),
          headed('3. Governance and decision-making'),
          lineOf(
            new TextRun('A group of four practice managers, after '),
            new ExternalHyperlink({
              link: 'https://www.england.nhs.uk/gp/',
              children: [new TextRun('the national plan')],
            }),
            new TextRun('.'),
          ),
          headed('4. Funding'),
          line('Not recorded.'),
          headed('5. Results'),
          new Table({
            rows: [row('Measure', 'Before'), row('Calls that rang out', 'Not recorded')],
          }),
          headed('6. Lessons learned'),
          line('Begin with one morning a week.'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
