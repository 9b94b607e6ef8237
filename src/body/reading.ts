import type { Definition, FootnoteDefinition } from 'mdast';
import type { BodyContext } from './body-context.ts';
import { toPoint, type BodyProblem, type BodyRule } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';

/** One body as it is being read: what is known of it and what has been found so far. */
export interface Reading {
  readonly source: string;
  readonly context: BodyContext;
  /** Addresses given apart from their links, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Notes, by identifier. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Anchors of the headings, and what each heading says. */
  readonly anchors: ReadonlyMap<BodyNode, string>;
  readonly problems: BodyProblem[];
  /** How often each source has been cited. */
  readonly cited: Map<string, number>;
  /** How often each note has been pointed to, in order of first pointing. */
  readonly noteUses: Map<string, number>;
  /** Glossary terms linked so far, in order, and those whose short form has been written out. */
  readonly linkedTerms: Set<string>;
  readonly writtenOut: Set<string>;
  readonly images: Set<string>;
  /** Tables with a caption of their own, counted. */
  captions: number;
}

/** Where in the body the reader stands. */
export interface Place {
  readonly depth: number;
  /** The nearest part that limits what may stand in it. */
  readonly heading?: true;
  readonly link?: true;
  readonly note?: true;
  /** The name of the component that holds it. */
  readonly component?: string;
  /** Whether glossary terms are left as they are. */
  readonly plain?: true;
}

/** Deeper nesting than any text needs is not followed. */
export const DEEPEST = 24;

/** The author's own text of a node, or '' where it has no position. */
export function getSourceOf(reading: Reading, node: BodyNode): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : reading.source.slice(start, end);
}

/** Notes a problem of a node, or of the words inside it that are wrong. */
export function report(
  reading: Reading,
  rule: BodyRule,
  node: BodyNode,
  message: string,
  fix: string,
  words?: string,
): void {
  const start = node.position?.start;
  const within = words === undefined ? -1 : getSourceOf(reading, node).indexOf(words);
  const { line, column } =
    start?.offset !== undefined && within > 0
      ? toPoint(reading.source, start.offset + within)
      : (start ?? { line: 1, column: 1 });
  reading.problems.push({ line, column, rule, message, fix });
}
