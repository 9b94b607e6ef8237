import type { Element, ElementContent } from 'hast';
import type { Mark, Node } from 'prosemirror-model';
import { toVisibleLine } from '#contribution/clean-text.ts';
import { findAddressFault } from '#domain/web-address.ts';
import { schema } from '../schema.ts';
import type { Findings } from './findings.ts';
import { getStyle } from './left-out.ts';

/** Words of a paste, on one line. */
export function toPastedWords(value: string, marks: readonly Mark[]): Node[] {
  const words = toVisibleLine(value);
  return words === '' ? [] : [schema.text(words, marks)];
}

/** What an element lays over the words in it, with what lies over it already. */
export function toPastedMarks(
  element: Element,
  marks: readonly Mark[],
  findings: Findings,
): readonly Mark[] {
  const style = getStyle(element);
  const weight = /(?:^|;)font-weight:(bold|bolder|normal|lighter|\d+)/u.exec(style)?.[1];
  const slant = /(?:^|;)font-style:(italic|oblique|normal)/u.exec(style)?.[1];
  const isBold =
    weight === undefined
      ? isTag(element, 'b', 'strong')
      : weight.startsWith('bold') || Number(weight) >= 600;
  const isSlanted = slant === undefined ? isTag(element, 'i', 'em') : slant !== 'normal';
  let all = marks;
  if (isBold) all = schema.mark('strong').addToSet(all);
  else if (weight !== undefined) all = schema.marks.strong.removeFromSet(all);
  if (isSlanted) all = schema.mark('em').addToSet(all);
  else if (slant !== undefined) all = schema.marks.em.removeFromSet(all);
  const link = isTag(element, 'a') ? toLink(element, findings) : undefined;
  return link === undefined ? all : link.addToSet(all);
}

function isTag({ tagName }: Element, ...names: readonly string[]): boolean {
  return names.includes(tagName);
}

function toLink({ properties: { href } }: Element, findings: Findings): Mark | undefined {
  // Within its own document, such as from a footnote's number to the note.
  if (typeof href !== 'string' || href === '' || /^#|^file:.*#/u.test(href)) return undefined;
  const address = unwrap(href.trim()).replace(/^http:/iu, 'https:');
  if (findAddressFault(address) === undefined) return schema.mark('link', { href: address });
  findings.links += 1;
  return undefined;
}

/** The address itself, where a mail or search service has put its own around it. */
function unwrap(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const isOutlook = hostname.endsWith('.safelinks.protection.outlook.com');
  const isGoogle = /^(?:www\.)?google\.(?:com|co\.uk)$/u.test(hostname) && pathname === '/url';
  if (!isOutlook && !isGoogle) return address;
  return searchParams.get('url') ?? searchParams.get('q') ?? address;
}

/** Splits a line at breaks in a row and gives its parts without space at their ends; empty ones are left away. */
export function toPastedParagraphs(line: readonly Node[]): Node[] {
  const parts: Node[][] = [[]];
  let before: Node | undefined;
  for (const node of line) {
    const isSecond = isBreak(node) && before !== undefined && isBreak(before);
    if (isSecond) parts.push([]);
    else parts.at(-1)?.push(node);
    if (!isBlank(node)) before = node;
  }
  return parts
    .map(toTrimmed)
    .filter((part) => part.length > 0)
    .map((part) => schema.node('paragraph', null, part));
}

function isBreak({ type }: Node): boolean {
  return type === schema.nodes.hard_break;
}

function isBlank(node: Node): boolean {
  return node.isText && node.text?.trim() === '';
}

/** A line without space and breaks at its ends, and without two spaces in a row. */
function toTrimmed(line: readonly Node[]): Node[] {
  const isEmpty = (node: Node) => isBreak(node) || isBlank(node);
  const first = line.findIndex((node) => !isEmpty(node));
  const last = line.findLastIndex((node) => !isEmpty(node));
  return line.slice(first, last + 1).flatMap((node, at, all) => {
    if (!node.isText) return [node];
    const before = all[at - 1];
    const next = all[at + 1];
    let words = node.text ?? '';
    if (before === undefined || isBreak(before) || before.text?.endsWith(' '))
      words = words.trimStart();
    if (next === undefined || isBreak(next)) words = words.trimEnd();
    return words === '' ? [] : [schema.text(words, node.marks)];
  });
}

/** Whether an element's content stands on lines of its own, here or further in. */
export function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child: ElementContent) =>
      child.type === 'element' && (isBlockName(child.tagName) || holdsBlocks(child)),
  );
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}
