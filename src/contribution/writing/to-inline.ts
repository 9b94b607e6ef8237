import type { Mark, Node } from 'prosemirror-model';
import type { Link, Text } from 'mdast';
import { type BodyNode, toPlainText } from '#body/body-tree.ts';
import { CITATION, findEscapedBrackets } from '#body/citations.ts';
import { unmask } from '#body/mask.ts';
import { schema } from './schema.ts';

/** The document's nodes for a line of text; undefined where the schema can't hold all that is in it. */
export function toInline(
  nodes: readonly BodyNode[],
  text: string,
  marks: readonly Mark[] = [],
): Node[] | undefined {
  const converted: Node[] = [];
  for (const node of nodes) {
    const part = toOne(node, text, marks);
    if (part === undefined) return undefined;
    converted.push(...part);
  }
  return converted;
}

function toOne(node: BodyNode, text: string, marks: readonly Mark[]): Node[] | undefined {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- what is not named here is kept as it is written
  switch (node.type) {
    case 'text':
      return toWords(node, text, marks);
    case 'strong':
      return toInline(node.children, text, schema.mark('strong').addToSet(marks));
    case 'emphasis':
      return toInline(node.children, text, schema.mark('em').addToSet(marks));
    case 'link':
      return node.title
        ? undefined
        : toInline(
            node.children,
            text,
            schema.mark('link', { href: toAddress(node) }).addToSet(marks),
          );
    case 'inlineCode':
      return node.value === ''
        ? undefined
        : [schema.text(node.value, schema.mark('code').addToSet(marks))];
    case 'break':
      return [schema.node('hard_break', null, undefined, marks)];
    case 'footnoteReference':
      return [
        schema.node('note_pointer', { label: node.label ?? node.identifier }, undefined, marks),
      ];
    default:
      return undefined;
  }
}

/** Of an address written without its scheme, Markdown makes one without encryption; the reader mends it. */
function toAddress(node: Link): string {
  const words = toPlainText(node);
  return node.url === `http://${words}` ? `https://${words}` : node.url;
}

/** Citations, and pointers to notes whose words stand in another section: to a parser they are mere text. */
const POINTS = new RegExp(`${CITATION.source}|\\[\\^[^[\\]\\s]+\\]|\\[\\[[^[\\]]+\\]\\]`, 'gu');

function toWords(node: Text, text: string, marks: readonly Mark[]): Node[] {
  const value = unmask(node.value);
  const nodes: Node[] = [];
  let done = 0;
  const addText = (words: string) => {
    // A line's end within a paragraph is a space like any other.
    const line = words.replace(/\n/gu, ' ');
    if (line !== '') nodes.push(schema.text(line, marks));
  };
  const escaped = findMereBrackets(node, text, value);
  for (const { 0: found, index } of value.matchAll(POINTS)) {
    const point = escaped.has(index) ? undefined : toPoint(found, marks);
    if (point === undefined) continue;
    addText(value.slice(done, index));
    nodes.push(point);
    done = index + found.length;
  }
  addText(value.slice(done));
  return nodes;
}

function toPoint(found: string, marks: readonly Mark[]): Node | undefined {
  if (found.startsWith('[^'))
    return schema.node('note_pointer', { label: found.slice(2, -1) }, undefined, marks);
  if (found.startsWith('[['))
    return schema.node('blank', { name: found.slice(2, -2).trim() }, undefined, marks);
  const keys = parseCitation(found);
  return keys === undefined ? undefined : schema.node('citation', { keys }, undefined, marks);
}

/** The keys in `[@a; @b]`, joined as in `a; b`; undefined where the words are no citation. */
function parseCitation(words: string): string | undefined {
  const inside = /^\[(@[^\s;@[\]]+(?:\s*;\s*@[^\s;@[\]]+)*)\s*\]$/u.exec(words)?.[1];
  return inside
    ?.split(/\s*;\s*/u)
    .map((key) => key.slice(1))
    .join('; ');
}

/** The places of brackets that a backslash makes mere brackets. */
function findMereBrackets(node: Text, text: string, value: string): ReadonlySet<number> {
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset ?? start);
  if (!source.includes('\\[')) return new Set();
  const written = findEscapedBrackets(source);
  const places = [...value.matchAll(/\[/gu)].map(({ index }) => index);
  return new Set(places.filter((_, nth) => written[nth]));
}
