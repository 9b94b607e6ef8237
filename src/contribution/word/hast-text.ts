import type { Element, ElementContent, Nodes } from 'hast';
import { toVisibleLine } from '#contribution/clean-text.ts';
import { toPlainLetters } from '#domain/plain-letters.ts';

/** The words in a node, on one line. */
export function toLine(node: Nodes): string {
  return toVisibleLine(toRaw(node)).trim();
}

function toRaw(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map((child) => toRaw(child)).join('') : '';
}

const BLOCKS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** The lines of a cell: one for each paragraph, item of a list and line break; the template's guidance left out. */
export function toLines(node: Element): string[] {
  const lines: string[] = [''];
  const visit = (inner: ElementContent): void => {
    if (inner.type === 'text') lines.push((lines.pop() ?? '') + inner.value);
    if (inner.type !== 'element' || isGuidance(inner)) return;
    const isBlock = BLOCKS.has(inner.tagName) || inner.tagName === 'br';
    if (isBlock) lines.push('');
    inner.children.forEach(visit);
    if (isBlock) lines.push('');
  };
  node.children.forEach(visit);
  return lines.map((line) => toVisibleLine(line).trim()).filter((line) => line !== '');
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

export const isGuidance = (node: Element): boolean => hasClass(node, 'guidance');

/** The elements within that are called so, in order; what stands in one of them is not looked into. */
export function findAll(node: Nodes, ...names: string[]): Element[] {
  if (isElement(node, ...names) && names.length > 0) return [node];
  return 'children' in node ? node.children.flatMap((child) => findAll(child, ...names)) : [];
}

/** What a mark within is for, such as `claims.what` of the mark `field:claims.what`. */
export function findMark(node: Nodes, sort: 'field' | 'picture'): string | undefined {
  const mark = findAll(node, 'a').find(({ properties: { id } }) =>
    typeof id === 'string' ? id.startsWith(`${sort}:`) : false,
  );
  return typeof mark?.properties.id === 'string'
    ? mark.properties.id.slice(sort.length + 1)
    : undefined;
}

/** Words as they are compared: small letters and figures alone. */
export function toComparable(words: string): string {
  return toPlainLetters(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A number or letter typed before a heading: `2.1`, `3)`, `Q4:`, `Section 2:`. */
const NUMBERING =
  /^\s*(?:(?:section|part|step|chapter)\s+\d{1,2}\s*[.:–-]\s*|q(?:uestion)?\s*\d{1,2}\s*[.:)–-]\s*|\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=\p{L})|[a-h][.)]\s+)/iu;

export function withoutNumbering(words: string): string {
  const rest = words.replace(NUMBERING, '').trim();
  return rest === '' ? words : rest;
}
