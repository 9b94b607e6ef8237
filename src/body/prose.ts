import { toPoint } from './body-problem.ts';
import { isElement, isFlow, toPlainText, type BodyNode, type BodyParser } from './body-tree.ts';
import { CITATION } from './citations.ts';
import { findComponent } from './components/registry.ts';
import { unmask } from './mask.ts';
import { parseWhole } from './parse-whole.ts';

/** Words that are read as one run, without markup, addresses, citations or code. */
export interface ProseBlock {
  /** Running text is made of sentences; a heading, a cell or a caption need not be. */
  readonly kind: 'text' | 'heading' | 'label';
  readonly text: string;
  /** The words of its links, and where in the text each begins. */
  readonly links: readonly Part[];
  /** Line and column of the file, from 1, of words that stand at a place in the text. */
  readonly placeOf: (
    at: number,
    words: string,
  ) => { readonly line: number; readonly column: number };
}

interface Part {
  readonly at: number;
  readonly words: string;
}

/** Stands where something that is no word was left out: code, an image, a bare web address. */
const LEFT_OUT = '\ufffc';

/**
 * The words of a body that has been read and found sound, block by block, with their places in the file.
 * Words that the body gives as somebody else’s are left out: nobody is to mend those.
 *
 * @param source The whole file with the lines of its front matter blank, so that lines count true.
 */
export function toProse(source: string, parse: BodyParser): ProseBlock[] {
  const { root } = parseWhole(parse, source);
  return root === undefined ? [] : [...findBlocks(source, root)];
}

function* findBlocks(source: string, node: BodyNode): Generator<ProseBlock> {
  if (node.type === 'blockquote' || (isElement(node) && node.name === 'Quote')) return;
  if (node.type === 'paragraph') yield toBlock(source, 'text', node.children);
  else if (node.type === 'heading') yield toBlock(source, 'heading', node.children);
  else if (node.type === 'tableCell') yield toBlock(source, 'label', node.children);
  else if ('children' in node) {
    if (isElement(node)) yield* findWordsOfAttributes(source, node);
    const inline = node.children.filter((child) => !isFlow(child) && child.type !== 'listItem');
    const hasWords = isElement(node) && inline.some((child) => child.type === 'text');
    if (hasWords) yield toBlock(source, 'text', inline);
    for (const child of node.children) {
      if (!hasWords || isFlow(child)) yield* findBlocks(source, child);
    }
  }
}

function* findWordsOfAttributes(
  source: string,
  node: Extract<BodyNode, { readonly attributes: unknown }>,
): Generator<ProseBlock> {
  const rules = findComponent(node.name)?.attributes ?? {};
  const start = node.position?.start.offset ?? 0;
  for (const { type, value, ...attribute } of node.attributes) {
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || !('name' in attribute)) continue;
    if (rules[attribute.name]?.holds !== 'words') continue;
    const begins = Math.max(start, source.indexOf(value, start));
    yield new Run(source, begins).add(unmask(value), begins).toBlock('label', []);
  }
}

function toBlock(
  source: string,
  kind: ProseBlock['kind'],
  children: readonly BodyNode[],
): ProseBlock {
  const run = new Run(source, children[0]?.position?.start.offset ?? 0);
  const links: Part[] = [];
  const addAll = (nodes: readonly BodyNode[]) => {
    for (const node of nodes) add(node);
  };
  const add = (node: BodyNode): void => {
    const start = node.position?.start.offset ?? run.end;
    if (node.type === 'text') run.addWords(unmask(node.value), start);
    else if (node.type === 'break') run.add('\n', start);
    else if (node.type === 'inlineCode') run.add(LEFT_OUT, start);
    else if (node.type === 'image' || node.type === 'imageReference') run.add(LEFT_OUT, start);
    else if (node.type === 'link' || node.type === 'linkReference') {
      const words = toPlainText(node);
      links.push({ at: run.text.length, words });
      if (/^(?:https?:|www\.|mailto:|\S+@)/iu.test(words)) run.add(LEFT_OUT, start);
      else addAll(node.children);
    } else if ('children' in node) addAll(node.children);
  };
  addAll(children);
  return run.toBlock(kind, links);
}

/** Text as it grows, with the offsets in the source at which its pieces stand. */
class Run {
  text = '';
  /** The offset in the source after the last piece. */
  end: number;
  readonly #source: string;
  readonly #pieces: { readonly at: number; readonly offset: number }[] = [];

  constructor(source: string, start: number) {
    this.#source = source;
    this.end = start;
  }

  add(words: string, offset: number): this {
    this.#pieces.push({ at: this.text.length, offset });
    this.text += words;
    this.end = offset + words.length;
    return this;
  }

  /** Adds words without the citations among them. */
  addWords(words: string, offset: number): void {
    let done = 0;
    for (const { 0: citation, index } of words.matchAll(CITATION)) {
      this.add(words.slice(done, index).trimEnd(), offset + done);
      done = index + citation.length;
    }
    this.add(words.slice(done), offset + done);
  }

  toBlock(kind: ProseBlock['kind'], links: readonly Part[]): ProseBlock {
    const source = this.#source;
    const pieces = this.#pieces;
    const placeOf = (at: number, words: string) => {
      const piece = pieces.findLast((candidate) => candidate.at <= at);
      const near = (piece?.offset ?? 0) + at - (piece?.at ?? 0);
      return toPoint(source, findFrom(source, near, words));
    };
    return { kind, text: this.text, links, placeOf };
  }
}

/** Marks that the source has and the text has not (backslashes, codes, margins) put words a little later there. */
const FARTHEST = 400;

/** The offset at which words begin in a source, at or after the place where they would without marks. */
export function findFrom(source: string, near: number, words: string): number {
  const [first = ''] = words.trimStart().split(/\s/u, 1);
  const found = source.slice(near, near + FARTHEST).indexOf(first);
  return found < 0 ? near : near + found;
}
