import type { ElementContent } from 'hast';
import type { Definition, FootnoteDefinition } from 'mdast';
import type { Block } from '#domain/paper.ts';
import { drawBlocks } from './blocks.ts';
import type { BodyContext } from './body-context.ts';
import { toOrderedProblems, type BodyProblem } from './body-problem.ts';
import { toPlainText, type BodyParser, type BodyRoot } from './body-tree.ts';
import { checkDefinitionsUsed } from './definitions.ts';
import { checkHeading, toAnchors } from './headings.ts';
import { findTangles } from './measure.ts';
import { checkNotes, drawNotes } from './notes.ts';
import { parseWhole, type Parsed } from './parse-whole.ts';
import type { Blank, HubLink, Place, Reading } from './reading.ts';
import { findUnseenCharacters } from './visible-characters.ts';
import { toPaperBlocks } from './paper-blocks.ts';
import { writeHtml } from './write-html.ts';

/** A part of a body that begins with a heading of the second level. */
export interface BodySection {
  /** The anchor of its heading. */
  readonly id: string;
  /** The words of its heading, without markup. */
  readonly title: string;
  /** HTML, heading included. */
  readonly html: string;
  /** The same as blocks of a paper, without the heading; only where the context asks for them. */
  readonly paper?: readonly Block[];
  /** The line of the file, counted from 1, on which its heading stands. */
  readonly line: number;
}

/** A body as a page shows it. */
export interface Drawing {
  /** HTML of what stands before the first heading. */
  readonly intro: string;
  readonly sections: readonly BodySection[];
  /** HTML of the notes with their links back; '' where there are none. */
  readonly footnotes: string;
  /** How many times the body cites each source that it cites, by key. */
  readonly citations: Readonly<Record<string, number>>;
  /** Ids of the glossary terms linked to, in order of first use: the page must explain each at `#term-id`. */
  readonly terms: readonly string[];
  /** File names of the images shown. */
  readonly images: readonly string[];
  /** File names of the figures shown. */
  readonly tables: readonly string[];
  /** The blanks to fill in, in order of first use. */
  readonly blanks: readonly Blank[];
  /** Anchors of all headings, to which other pages may link. */
  readonly anchors: readonly string[];
  /** Links to other pages of the hub. */
  readonly hubLinks: readonly HubLink[];
}

/** A drawing, or the problems that stand in its way. */
export interface BodyReading {
  readonly drawing?: Drawing;
  readonly problems: readonly BodyProblem[];
}

const TOP: Place = { depth: 0 };

/**
 * Reads a contributed body and draws it, or says what is wrong with it. Nothing in it is compiled or
 * run, and only markup known by name is drawn. All problems come at once, save that a parser stops at
 * text that it can't read.
 *
 * @param source The whole file with the lines of its front matter blank, so that lines count true.
 */
export function readBodyWith(parse: BodyParser, source: string, context: BodyContext): BodyReading {
  const text = source.replace(/\r\n?/gu, '\n');
  const unfit = [...findUnseenCharacters(text), ...findTangles(text)];
  if (unfit.length > 0) return { problems: toOrderedProblems(unfit) };
  const parsed = parseWhole(parse, text);
  const { root } = parsed;
  if (root === undefined) return { problems: toOrderedProblems(parsed.problems) };

  const notes = root.children.filter((node) => node.type === 'footnoteDefinition');
  const reading = toReading(text, parsed, context, root, notes);
  const parts = drawParts(reading, root);
  const footnotes = drawNotes(reading, (note) =>
    drawBlocks(reading, note.children, { depth: 1, note: true }),
  );
  checkNotes(reading, notes);
  checkDefinitionsUsed(reading, root.children);
  if (reading.problems.length > 0) return { problems: toOrderedProblems(reading.problems) };

  const [intro, ...sections] = parts;
  const drawing: Drawing = {
    intro: writeHtml(intro?.drawn ?? []),
    sections: sections.map(({ drawn, ...section }) => ({
      ...section,
      html: writeHtml(drawn),
      ...(context.wantsPaper ? { paper: toPaperBlocks(drawn) } : {}),
    })),
    footnotes: writeHtml(footnotes),
    citations: Object.fromEntries(reading.cited),
    terms: [...reading.linkedTerms],
    images: [...reading.images],
    tables: [...reading.tables],
    blanks: [...reading.blanks].map(([name, point]) => ({ name, ...point })),
    anchors: [...reading.anchors.values()],
    hubLinks: reading.hubLinks,
  };
  return { drawing, problems: [] };
}

function toReading(
  source: string,
  { masked, problems, passed }: Parsed,
  context: BodyContext,
  root: BodyRoot,
  notes: readonly FootnoteDefinition[],
): Reading {
  const definitions = root.children.filter((node) => node.type === 'definition');
  return {
    source,
    masked,
    context,
    definitions: toFirstByIdentifier<Definition>(definitions),
    notes: toFirstByIdentifier(notes),
    anchors: toAnchors(root),
    problems: [...problems],
    passed,
    cited: new Map(),
    noteUses: new Map(),
    linkedTerms: new Set(),
    writtenOut: new Set(),
    images: new Set(),
    tables: new Set(),
    blanks: new Map(),
    usedDefinitions: new Set(),
    hubLinks: [],
    captions: 0,
  };
}

/** Of two with the same label, Markdown takes the first. */
function toFirstByIdentifier<T extends { readonly identifier: string }>(
  nodes: readonly T[],
): Map<string, T> {
  return new Map(nodes.toReversed().map((node) => [node.identifier, node]));
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly drawn: readonly ElementContent[];
}

/** The part before the first section, then each section. */
function drawParts(reading: Reading, root: BodyRoot): Part[] {
  const parts: { id: string; title: string; line: number; nodes: BodyRoot['children'] }[] = [
    { id: '', title: '', line: 1, nodes: [] },
  ];
  let level = 1;
  for (const node of root.children) {
    if (node.type === 'heading') {
      checkHeading(reading, node, level);
      level = node.depth;
      if (node.depth === 2)
        parts.push({
          id: reading.anchors.get(node) ?? '',
          title: toPlainText(node).trim(),
          line: node.position?.start.line ?? 1,
          nodes: [],
        });
    }
    parts.at(-1)?.nodes.push(node);
  }
  return parts.map(({ nodes, ...part }) => ({
    ...part,
    drawn: drawBlocks(reading, nodes, TOP),
  }));
}
