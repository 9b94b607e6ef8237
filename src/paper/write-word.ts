import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Line, Paper } from '#domain/paper.ts';
import { BlankControl } from './blank-control.ts';
import { toDescribedTable } from './described-table.ts';
import type { NamedTable } from './named-table.ts';
import { A4, paperStyles } from './paper-styles.ts';

/** Lists that restart: each numbered list of a paper has an instance of its own. */
const NUMBERED = 'numbered';
const BULLETED = 'bulleted';
/** The style of what is there to be looked up. */
const SMALL = 'SmallText';
/** Headings that the program counts. */
const CLAUSES = 'clauses';

/** Writes a paper as a Word file: real headings, lists and header rows, in British English. */
export async function writeWord(paper: Paper): Promise<Blob> {
  return Packer.toBlob(toDocument(paper));
}

/** The same as bytes, for programs that have no blobs. */
export async function writeWordBytes(paper: Paper): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(toDocument(paper)));
}

function toDocument(paper: Paper): Document {
  const { title, description, footer } = paper;
  const footers = { default: new Footer({ children: [toFooterLine(footer)] }) };
  return new Document({
    title,
    description,
    creator: 'Primary Care Hub',
    lastModifiedBy: 'Primary Care Hub',
    styles: paperStyles,
    numbering: {
      config: [
        { reference: NUMBERED, levels: [toLevel(LevelFormat.DECIMAL, '%1.')] },
        // A heading’s number has two digits and is set large.
        { reference: CLAUSES, levels: [toLevel(LevelFormat.DECIMAL, '%1.', 680)] },
        { reference: BULLETED, levels: [toLevel(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: toSections(paper).map(({ isLandscape, blocks }, number) => ({
      properties: { page: toPage(isLandscape) },
      footers,
      children: [
        ...(number === 0 ? [new Paragraph({ text: title, heading: HeadingLevel.TITLE })] : []),
        ...blocks.flatMap(([block, place]) => toElements(block, place, isLandscape)),
      ],
    })),
  });
}

interface Section {
  readonly isLandscape: boolean;
  /** Each with its place in the paper. */
  readonly blocks: [block: Block, place: number][];
}

/** The paper cut where its pages turn, which is at a heading of level 1. */
function toSections({ blocks, isLandscape }: Paper): readonly Section[] {
  const sections: Section[] = [{ isLandscape, blocks: [] }];
  for (const [place, block] of blocks.entries()) {
    const isFirst = block.type === 'heading' && block.level === 1;
    const lies = isFirst ? isLandscape || block.isWide === true : sections.at(-1)?.isLandscape;
    if (lies !== undefined && lies !== sections.at(-1)?.isLandscape)
      sections.push({ isLandscape: lies, blocks: [] });
    sections.at(-1)?.blocks.push([block, place]);
  }
  return sections;
}

function toPage(isLandscape: boolean) {
  const { width, height, margin, footer } = A4;
  // The library turns the page itself: it wants the measures of the page upright.
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    size: { width, height, orientation },
    margin: { top: margin, right: margin, bottom: margin, left: margin, footer },
  };
}

function toElements(block: Block, place: number, isLandscape: boolean): (Paragraph | NamedTable)[] {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const numbering = { reference: CLAUSES, level: 0 };
      return [new Paragraph({ text: block.text, heading, ...(block.isNumbered && { numbering }) })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          children: toRuns(block.runs),
          ...(block.isSmall && { style: SMALL }),
          ...(block.isLead && { keepNext: true, spacing: { before: 240 } }),
        }),
      ];
    case 'list':
      return block.items.map(
        (item, number) =>
          new Paragraph({
            children: toRuns(item),
            ...(block.isSmall && { style: SMALL }),
            numbering: {
              reference: block.isNumbered ? NUMBERED : BULLETED,
              level: 0,
              instance: place,
            },
            spacing: { after: number === block.items.length - 1 ? 160 : 60 },
          }),
      );
    case 'table':
      return [
        toDescribedTable(
          block,
          (isLandscape ? A4.height : A4.width) - 2 * A4.margin,
          (line) => new Paragraph({ style: 'TableText', children: toRuns(line) }),
        ),
        // Two tables in a row would grow together.
        new Paragraph({ text: '' }),
      ];
  }
}

function toRuns(line: Line): ParagraphChild[] {
  return line.map(({ text, isBold = false, isQuiet = false, address, asks }) => {
    if (asks !== undefined) return new BlankControl(text, asks);
    if (address !== undefined)
      return new ExternalHyperlink({
        link: address,
        children: [new TextRun({ text, style: 'Hyperlink' })],
      });
    const run: IRunOptions = { text, bold: isBold, italics: isQuiet };
    return new TextRun(run);
  });
}

/** @param space for the number or bullet, in twentieths of a point */
function toLevel(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  space = 425,
) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: space, hanging: space } } },
  };
}

function toFooterLine(words: string): Paragraph {
  return new Paragraph({
    spacing: { after: 0 },
    children: [
      new TextRun({
        size: 18,
        children: [`${words}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
