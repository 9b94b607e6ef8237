import { type BodyNode, toPlainText } from '#body/body-tree.ts';
import { toVisibleLine } from '#contribution/clean-text.ts';
import { isMadeOfWords, splitAddresses, toLinkAddress } from './addresses.ts';

/** What can lie over words; a link by its address or by the label that its address is given under. */
export interface Marks {
  readonly link?: string;
  readonly delete?: true;
  readonly strong?: true;
  readonly emphasis?: true;
}

/** In the order in which they are laid: the first outermost. */
export const MARKS = ['link', 'delete', 'strong', 'emphasis'] as const;

/** The smallest part of a line: words, or something written as it is, with all that lies over it. */
export interface Leaf {
  readonly type: 'words' | 'citation' | 'blank' | 'code' | 'picture' | 'pointer' | 'break';
  /** Words as they read; of a citation, blank or pointer what stands between its brackets. */
  readonly value: string;
  /** The address of a picture. */
  readonly url?: string;
  readonly marks: Marks;
}

/** What a line is part of decides what may stand in it. */
export type LinePlace = 'text' | 'heading' | 'cell';

const KEY = '@[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*';
/** A citation, or a blank to fill in, as the reader of bodies takes it. What only resembles one is mere words. */
const BRACKETED = new RegExp(
  `\\[(${KEY}(?:\\s*;\\s*${KEY})*)\\s*\\]|\\[\\[([^\\s[\\]](?:[^[\\]]*[^\\s[\\]])?)\\]\\]`,
  'gu',
);

/**
 * The leaves of a line, in order: what lies over them is laid flat, so that no two marks of one sort touch,
 * space is single, and no mark begins or ends with a space, which Markdown could not hold.
 */
export function toLeaves(nodes: readonly BodyNode[], place: LinePlace, getUrl: GetUrl): Leaf[] {
  const all = nodes.flatMap((node) => flatten(node, {}, { place, getUrl }));
  return joinAlike(toSingleSpaces(joinAlike(all).flatMap(toLinked)));
}

/** The address that stands under a label. */
type GetUrl = (label: string) => string | undefined;

interface Reach {
  readonly place: LinePlace;
  readonly getUrl: GetUrl;
}

function flatten(node: BodyNode, marks: Marks, reach: Reach): Leaf[] {
  const within = (inner: Marks) =>
    'children' in node
      ? node.children.flatMap((child: BodyNode) => flatten(child, inner, reach))
      : [];
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- of what is not named here, the contents count
  switch (node.type) {
    case 'text': {
      const isLiteral = isSetApart(node) || reach.place === 'heading' || marks.link !== undefined;
      return isLiteral ? toWords(node.value, marks) : toWordsAndMarkers(node.value, marks);
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return within({ ...marks, [node.type]: true });
    case 'link': {
      const words = toPlainText(node);
      const isInLink = marks.link !== undefined || isMadeOfWords(words, node.url);
      return within(isInLink ? marks : { ...marks, link: toLinkAddress(words, node.url) });
    }
    case 'linkReference': {
      const link = marks.link ?? reach.getUrl(node.identifier);
      return within(link === undefined ? marks : { ...marks, link });
    }
    case 'inlineCode':
      return toCode(toVisibleLine(node.value), marks, reach);
    case 'image':
      return toPicture(node.url, node.alt, marks);
    case 'imageReference': {
      const url = reach.getUrl(node.identifier);
      return url === undefined ? toWords(node.alt ?? '', marks) : toPicture(url, node.alt, marks);
    }
    case 'footnoteReference':
      return [{ type: 'pointer', value: toLabel(node), marks }];
    case 'break':
      return reach.place === 'text' ? [{ type: 'break', value: '', marks }] : toWords(' ', marks);
    case 'html':
      return toWords(node.value, marks);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return toWords(`{${node.value}}`, marks);
    default:
      return within(marks);
  }
}

/** A label of a note, with nothing in it that could end it. */
export function toLabel(node: {
  readonly label?: string | null | undefined;
  readonly identifier: string;
}): string {
  return toVisibleLine(node.label ?? node.identifier).replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Text that whoever made the tree has set apart as mere text: what looks like a citation in it is none. */
function isSetApart({ data }: { readonly data?: unknown }): boolean {
  return (
    typeof data === 'object' && data !== null && 'isLiteral' in data && data.isLiteral === true
  );
}

function toWords(value: string, marks: Marks): Leaf[] {
  const words = toVisibleLine(value);
  return words === '' ? [] : [{ type: 'words', value: words, marks }];
}

/** Words with the addresses in them made links, as the reader does. */
function toLinked(leaf: Leaf): Leaf[] {
  if (leaf.type !== 'words' || leaf.marks.link !== undefined) return [leaf];
  return splitAddresses(leaf.value).map(({ words, url }) => ({
    ...leaf,
    value: words,
    marks: url === undefined ? leaf.marks : { ...leaf.marks, link: url },
  }));
}

function toWordsAndMarkers(value: string, marks: Marks): Leaf[] {
  const words = toVisibleLine(value);
  const leaves: Leaf[] = [];
  let done = 0;
  for (const { 0: written, 1: keys, 2: blank, index } of words.matchAll(BRACKETED)) {
    leaves.push(...toWords(words.slice(done, index), marks));
    leaves.push(
      keys === undefined
        ? { type: 'blank', value: blank ?? '', marks }
        : { type: 'citation', value: keys.replace(/\s*;\s*/gu, '; '), marks },
    );
    done = index + written.length;
  }
  return [...leaves, ...toWords(words.slice(done), marks)];
}

/** Code that is blank, or that a cell can't hold, is words. */
function toCode(value: string, marks: Marks, { place }: Reach): Leaf[] {
  const isCode = value.trim() !== '' && !(place === 'cell' && /[|\\]/u.test(value));
  return isCode ? [{ type: 'code', value, marks }] : toWords(value, marks);
}

function toPicture(url: string, alt: string | null | undefined, marks: Marks): Leaf[] {
  return [{ type: 'picture', value: toVisibleLine(alt ?? '').trim(), url, marks }];
}

function isAlike(one: Marks, other: Marks): boolean {
  return MARKS.every((mark) => one[mark] === other[mark]);
}

/** Words beside words, and code beside code, with the same marks are one leaf. */
function joinAlike(leaves: readonly Leaf[]): Leaf[] {
  const joined: Leaf[] = [];
  for (const leaf of leaves) {
    const last = joined.at(-1);
    const isOne =
      (leaf.type === 'words' || leaf.type === 'code') &&
      last?.type === leaf.type &&
      isAlike(last.marks, leaf.marks);
    if (isOne) joined.splice(-1, 1, { ...last, value: toVisibleLine(last.value + leaf.value) });
    else joined.push(leaf);
  }
  return joined;
}

/** Spaces and breaks, taken apart from words, keep only the marks of both sides; those at the ends go. */
function toSingleSpaces(leaves: readonly Leaf[]): Leaf[] {
  const pieces = leaves.flatMap(toPieces);
  const kept: Leaf[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = kept.at(-1);
    if (!isSpace(piece)) {
      kept.push(piece);
      continue;
    }
    const next = pieces.slice(index + 1).find((other) => !isSpace(other));
    if (last === undefined || next === undefined) continue;
    const marks = getCommon((isSpace(last) ? kept.at(-2) : last)?.marks ?? {}, next.marks);
    if (!isSpace(last)) kept.push({ ...piece, marks });
    // Of space beside a break, the break is what shows.
    else if (piece.type === 'break') kept.splice(-1, 1, { ...piece, marks });
  }
  return kept;
}

function toPieces(leaf: Leaf): Leaf[] {
  // Without a space before it, it could be read as a link's label, as escaped or as the end of an address.
  if (leaf.type === 'citation') return [{ type: 'words', value: ' ', marks: leaf.marks }, leaf];
  if (leaf.type !== 'words') return [leaf];
  return [...leaf.value.matchAll(/ +|[^ ]+(?: +[^ ]+)*/gu)].map(([part]) => ({
    ...leaf,
    value: part.replace(/ +/gu, ' '),
  }));
}

function isSpace({ type, value }: Leaf): boolean {
  return type === 'break' || (type === 'words' && value === ' ');
}

/** Of the marks of both, from the outermost on, those up to the first in which they differ. */
function getCommon(one: Marks, other: Marks): Marks {
  const first = MARKS.findIndex((mark) => one[mark] !== other[mark]);
  const common = first < 0 ? MARKS : MARKS.slice(0, first);
  return Object.fromEntries(
    common.filter((mark) => one[mark] !== undefined).map((mark) => [mark, one[mark]]),
  );
}
