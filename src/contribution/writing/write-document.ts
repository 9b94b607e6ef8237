import type { Node } from 'prosemirror-model';
import { toMarkdown } from '#contribution/write-markdown.ts';
import { fromBlock } from './from-blocks.ts';
import type { GivenText } from './read-document.ts';

/** A part of the document, and its place in the given text where it is as it was given. */
interface Part {
  readonly node: Node;
  readonly place: number | undefined;
}

/**
 * Writes a document as the text of a section. Parts that are as they were given keep the words they were
 * written in, so that a change of one paragraph changes no line of another.
 */
export function writeDocument(document: Node, given: GivenText): string {
  const nodes = document.children.filter(isFilled);
  const before = given.blocks.map(({ node }) => node).filter(isFilled);
  if (nodes.length === before.length && nodes.every((node, at) => before[at]?.eq(node)))
    return given.text;

  const text = given.text.replace(/\r\n?/gu, '\n');
  const written = withListsTogether(toParts(nodes, given)).reduce<Written>(
    (done, part) => write(done, part, text, given),
    { text: '', last: undefined, waiting: [] },
  );
  const whole = flush(written).text;
  const [first, last] = [given.blocks[0], given.blocks.at(-1)];
  if (whole === '' || first === undefined || last === undefined) return whole;
  return text.slice(0, first.from) + whole + text.slice(last.to);
}

/** Whether each part, which never changes, says anything: an empty paragraph does not. */
const filled = new WeakMap<Node, boolean>();

function isFilled(node: Node): boolean {
  const known = filled.get(node);
  if (known !== undefined) return known;
  const says = node.type.name === 'verbatim' || writeAnew([node]) !== '';
  filled.set(node, says);
  return says;
}

function writeAnew(nodes: readonly Node[]): string {
  const children = nodes.map(fromBlock).filter((block) => block !== undefined);
  return toMarkdown({ type: 'root', children });
}

function toParts(nodes: readonly Node[], { blocks }: GivenText): Part[] {
  let last = -1;
  return nodes.map((node) => {
    const isSame = (block: (typeof blocks)[number]) => block.node.eq(node);
    const after = blocks.findIndex((block, place) => place > last && isSame(block));
    const place = after >= 0 ? after : blocks.findIndex(isSame);
    if (place < 0) return { node, place: undefined };
    last = place;
    return { node, place };
  });
}

/** Beside a list that is written anew, a list must be written with it, or the two would be read as one. */
function withListsTogether(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (part.place === undefined || !isList(part.node)) return part;
    const isMoved = [-1, 1].some((step) => {
      const beside = parts[at + step];
      return beside && isList(beside.node) && beside.place !== (part.place ?? 0) + step;
    });
    return isMoved ? { ...part, place: undefined } : part;
  });
}

function isList(node: Node): boolean {
  return node.type.name === 'bullet_list' || node.type.name === 'ordered_list';
}

/** What has been written so far. */
interface Written {
  readonly text: string;
  /** The place in the given text of what was written last. */
  readonly last: number | undefined;
  /** Parts to be written anew, together. */
  readonly waiting: readonly Node[];
}

function write(done: Written, { node, place }: Part, text: string, { blocks }: GivenText): Written {
  const block = place === undefined ? undefined : blocks[place];
  if (block === undefined && node.type.name !== 'verbatim')
    return { ...done, waiting: [...done.waiting, node] };
  const { text: before, last } = flush(done);
  const source = block ? text.slice(block.from, block.to) : String(node.attrs.source);
  const isNext = last !== undefined && place === last + 1;
  const gap = isNext ? text.slice(blocks[last]?.to, block?.from) : undefined;
  return { text: join(before, source, gap), last: place, waiting: [] };
}

function flush(done: Written): Written {
  if (done.waiting.length === 0) return done;
  return { text: join(done.text, writeAnew(done.waiting)), last: undefined, waiting: [] };
}

function join(before: string, after: string, gap = '\n\n'): string {
  return before === '' ? after : before + gap + after;
}
