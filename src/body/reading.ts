import type { Definition, FootnoteDefinition } from 'mdast';
import type { BodyContext } from './body-context.ts';
import { toPoint, type BodyProblem, type BodyRule } from './body-problem.ts';
import type { BodyNode } from './body-tree.ts';

/** Line and column of a file, counted from 1. */
interface Point {
  readonly line: number;
  readonly column: number;
}

/** A link to another page of the hub, for the checker to follow. */
export interface HubLink extends Point {
  /** As written: a path below the site's base, with the anchor if it has one. */
  readonly address: string;
}

/** A blank to fill in, where it stands first. */
export interface Blank extends Point {
  readonly name: string;
}

/** One body as it is being read: what is known of it and what has been found so far. */
export interface Reading {
  readonly source: string;
  /** The source as the parser saw it, of the same length. */
  readonly masked: string;
  readonly context: BodyContext;
  /** Addresses given apart from their links, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Those of them that a link or picture has used. */
  readonly usedDefinitions: Set<string>;
  /** Notes, by identifier. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Anchors of the headings, and what each heading says. */
  readonly anchors: ReadonlyMap<BodyNode, string>;
  readonly problems: BodyProblem[];
  /** Parts that could not be parsed, of which a problem has been noted. */
  readonly passed: readonly (readonly [from: number, to: number])[];
  /** How often each source has been cited. */
  readonly cited: Map<string, number>;
  /** How often each note has been pointed to, in order of first pointing. */
  readonly noteUses: Map<string, number>;
  /** Glossary terms linked so far, in order, and those whose short form has been written out. */
  readonly linkedTerms: Set<string>;
  readonly writtenOut: Set<string>;
  readonly images: Set<string>;
  readonly tables: Set<string>;
  /** Where each blank to fill in stands first, by its name. */
  readonly blanks: Map<string, Point>;
  readonly hubLinks: HubLink[];
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

/** Past so many problems a body needs writing anew; more would only hold up the answer. */
export const MOST_PROBLEMS = 200;

/** Deeper nesting than any text needs is not followed. */
export const DEEPEST = 24;

/** The author's own text of a node, or '' where it has no position. */
export function getSourceOf(reading: Reading, node: BodyNode): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : reading.source.slice(start, end);
}

/** Line and column of a node, or of some words inside it. */
export function getPointOf(
  reading: Reading,
  node: BodyNode,
  words?: string,
): { readonly line: number; readonly column: number } {
  return toPoint(reading.source, getOffsetOf(node, words, reading));
}

function getOffsetOf(node: BodyNode, words: string | undefined, reading: Reading): number {
  const start = node.position?.start.offset ?? 0;
  const within = words === undefined ? -1 : getSourceOf(reading, node).indexOf(words);
  return start + Math.max(within, 0);
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
  if (reading.problems.length >= MOST_PROBLEMS) return;
  reportAt(reading, rule, getOffsetOf(node, words, reading), message, fix);
}

/** Notes a problem at a place of the source. */
export function reportAt(
  reading: Reading,
  rule: BodyRule,
  offset: number,
  message: string,
  fix: string,
): void {
  if (reading.problems.length >= MOST_PROBLEMS) return;
  if (reading.passed.some(([from, to]) => offset >= from && offset < to)) return;
  reading.problems.push({ ...toPoint(reading.source, offset), rule, message, fix });
}

/** Notes a problem at a place of a file that lies beside the entry. */
export function reportBeside(
  reading: Reading,
  rule: BodyRule,
  problem: Omit<Required<BodyProblem>, 'rule'>,
): void {
  if (reading.problems.length < MOST_PROBLEMS) reading.problems.push({ rule, ...problem });
}
