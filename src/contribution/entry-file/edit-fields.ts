import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Field, Shape } from '#domain/schema-fields.ts';
import { align } from './align.ts';
import { rewriteScalar } from './edit-scalar.ts';
import type { Edit } from './line-ends.ts';
import { type Fields, isFields, isList, isSame } from './values.ts';
import { toOrdered, writeFields, writeItem, writeValue } from './write-yaml.ts';

/** The fields stand in a way that can't be edited line by line: they have to be written anew. */
export class UnusualLayout extends Error {}

/** Whether edits go down to single lines, or take fields as wholes. */
export type Grain = 'line' | 'field';

/** A list or group whose lines are edited, and the terms of its edits. */
interface Site {
  readonly yaml: string;
  readonly grain: Grain;
  readonly edits: Edit[];
}

/**
 * Edits that turn fields as they stand into others, touching only the lines of what differs.
 * @throws {UnusualLayout} where the YAML is not laid out line by line
 */
export function editFields(
  yaml: string,
  before: Fields,
  after: Fields,
  shapes: readonly Field[],
  grain: Grain,
): Edit[] {
  const { contents } = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  if (!isMap(contents) || contents.flow === true) throw new UnusualLayout();
  const site: Site = { yaml, grain, edits: [] };
  editMap(site, contents, before, after, shapes);
  return site.edits;
}

function editMap(
  site: Site,
  map: YAMLMap,
  before: Fields,
  after: Fields,
  shapes: readonly Field[],
): void {
  const { yaml, edits } = site;
  const pairs = map.items.map((pair) => ({ pair, name: getName(pair), from: getStart(pair.key) }));
  const first = pairs[0];
  if (first === undefined) throw new UnusualLayout();
  const indent = first.from - toLineStart(yaml, first.from);
  const isKept = ({ name }: { readonly name: string }) => Object.hasOwn(after, name);
  const firstKept = pairs.find(isKept);
  if (firstKept === undefined) throw new UnusualLayout();

  // Of an item of a list, the first field stands behind the dash: the next one takes its place.
  const isInline = yaml.slice(first.from - indent, first.from).trim() !== '';
  if (isInline && firstKept !== first)
    edits.push({ from: first.from, to: firstKept.from, text: '' });
  for (const { pair, name, from } of pairs) {
    if (!Object.hasOwn(after, name)) {
      if (!isInline || from > firstKept.from)
        edits.push(toRemoval(yaml, from, getPairEnd(yaml, pair)));
    } else if (!isSame(before[name], after[name])) {
      const shape = shapes.find((field) => field.name === name)?.shape;
      editPair(site, pair, name, [before[name], after[name]], shape, indent);
    }
  }

  const order = toOrdered(
    [...new Set([...pairs.map(({ name }) => name), ...Object.keys(after)])],
    shapes,
  );
  for (const name of Object.keys(after).filter((added) => !Object.hasOwn(before, added))) {
    const lines = writeFields({ [name]: after[name] }, shapes, indent);
    const above = order.slice(0, order.indexOf(name)).toReversed();
    const near = above.map((other) => pairs.find((pair) => pair.name === other)).find(Boolean);
    edits.push(
      near === undefined
        ? {
            from: first.from,
            to: first.from,
            text: `${lines.join('\n').trimStart()}\n${' '.repeat(indent)}`,
          }
        : toInsertion(yaml, getPairEnd(yaml, near.pair), lines),
    );
  }
}

function editPair(
  site: Site,
  pair: Pair,
  name: string,
  [before, after]: readonly [unknown, unknown],
  shape: Shape | undefined,
  indent: number,
): void {
  const { yaml, edits } = site;
  const { value } = pair;
  if (site.grain === 'line') {
    if (editNode(site, value, [before, after], shape)) return;
  }
  const head = `${' '.repeat(indent)}${name}:`;
  const text = writeValue(head, after, shape, indent).join('\n').slice(head.length);
  const colon = yaml.indexOf(':', getEnd(pair.key)) + 1;
  edits.push({ from: colon, to: getPairEnd(yaml, pair), text });
}

/** Edits within a value, if both it and what it becomes are of one sort. */
function editNode(
  site: Site,
  node: unknown,
  [before, after]: readonly [unknown, unknown],
  shape: Shape | undefined,
): boolean {
  if (isMap(node) && node.flow !== true && isFields(before) && isFields(after)) {
    if (!Object.keys(after).some((name) => Object.hasOwn(before, name))) return false;
    editMap(site, node, before, after, shape?.holds === 'group' ? shape.fields : []);
    return true;
  }
  if (isSeq(node) && node.flow !== true && isList(before) && isList(after)) {
    if (after.length === 0) return false;
    editList(site, node, before, after, shape?.holds === 'list' ? shape.of : undefined);
    return true;
  }
  const scalar = isScalar(node) ? rewriteScalar(site.yaml, node, after) : undefined;
  if (scalar !== undefined) site.edits.push(scalar);
  return scalar !== undefined;
}

function editList(
  site: Site,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
  shape: Shape | undefined,
): void {
  const { yaml, edits } = site;
  const places = list.items.map((item) => {
    const start = getStart(item);
    const line = toLineStart(yaml, start);
    const dash = /^ *-[ ]+$/u.exec(yaml.slice(line, start))?.[0];
    if (dash === undefined) throw new UnusualLayout();
    return { item, line, indent: dash.indexOf('-') };
  });
  const indent = places[0]?.indent ?? 0;
  let last: unknown;
  for (const { before: old, after: now } of align(before, after, toLikeness)) {
    const place = old === undefined ? undefined : places[old];
    if (place !== undefined && now === undefined)
      edits.push(toRemoval(yaml, place.line, getContentEnd(yaml, place.item)));
    else if (place === undefined) {
      const lines = writeItem(after[now ?? 0], shape, indent);
      const top = places[0]?.line ?? 0;
      edits.push(
        last === undefined
          ? { from: top, to: top, text: `${lines.join('\n')}\n` }
          : toInsertion(yaml, getContentEnd(yaml, last), lines),
      );
    } else {
      const change = [before[old ?? 0], after[now ?? 0]] as const;
      if (!isSame(...change) && !editNode(site, place.item, change, shape)) {
        const text = writeItem(change[1], shape, indent).join('\n');
        edits.push({ from: place.line, to: getContentEnd(yaml, place.item), text });
      }
    }
    last = place?.item ?? last;
  }
}

/** How much two items have in common. Any two may be one and the same, changed all over. */
function toLikeness(one: unknown, other: unknown): number {
  if (isSame(one, other)) return 1;
  if (!isFields(one) || !isFields(other)) return typeof one === typeof other ? 0.1 : 0;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const alike = [...names].filter((name) => isSame(one[name], other[name]));
  return 0.1 + (0.8 * alike.length) / names.size;
}

function getName(pair: Pair): string {
  if (!isScalar(pair.key)) throw new UnusualLayout();
  return String(pair.key.value);
}

function getRange(node: unknown): readonly [number, number, number] {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null)
    ?.range;
  if (!range) throw new UnusualLayout();
  return range;
}

const getStart = (node: unknown): number => getRange(node)[0];
const getEnd = (node: unknown): number => getRange(node)[1];

/** Where the words of a value end: before the line end, and before comments and empty lines that follow. */
function getContentEnd(yaml: string, node: unknown): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last === undefined) throw new UnusualLayout();
    return isMap(node) ? getPairEnd(yaml, last as Pair) : getContentEnd(yaml, last);
  }
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK') === true;
  const [from, to] = getRange(node);
  return isBlock ? from + yaml.slice(from, to).trimEnd().length : to;
}

function getPairEnd(yaml: string, pair: Pair): number {
  const isEmpty = isScalar(pair.value) && pair.value.source === '';
  if (pair.value === null || isEmpty) return getEnd(pair.key) + 1;
  return getContentEnd(yaml, pair.value);
}

function toLineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

function toLineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end;
}

/** Takes out whole lines, from that of `from` to that of `to`. */
function toRemoval(yaml: string, from: number, to: number): Edit {
  const start = toLineStart(yaml, from);
  const end = toLineEnd(yaml, to);
  // A file without a last line end stays one.
  if (end === yaml.length && start > 0) return { from: start - 1, to: end, text: '' };
  return { from: start, to: Math.min(end + 1, yaml.length), text: '' };
}

/** Puts lines in below the line of `after`. */
function toInsertion(yaml: string, after: number, lines: readonly string[]): Edit {
  const end = toLineEnd(yaml, after);
  const text = lines.join('\n');
  if (end === yaml.length) return { from: end, to: end, text: `\n${text}` };
  return { from: end + 1, to: end + 1, text: `${text}\n` };
}
