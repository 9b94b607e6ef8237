import type { Field, Shape } from '#domain/schema-fields.ts';
import { type Fields, isFields, isList } from './values.ts';

/** Long text is folded at this width, as in the hub's own content. */
export const WIDTH = 110;

/** Words that YAML or one of its older versions reads as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** Lines of fields, in the order of the schema; what the schema does not know comes last. */
export function writeFields(fields: Fields, shapes: readonly Field[], indent: number): string[] {
  return toOrdered(Object.keys(fields), shapes).flatMap((name) => {
    const shape = shapes.find((field) => field.name === name)?.shape;
    return writeValue(`${' '.repeat(indent)}${name}:`, fields[name], shape, indent);
  });
}

export function toOrdered(names: readonly string[], shapes: readonly Field[]): string[] {
  const order = shapes.map(({ name }) => name);
  const toPlace = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => toPlace(a) - toPlace(b));
}

/**
 * Lines of a value after the beginning of its first line.
 * @param head `name:` or `-`, indented
 * @param indent of the field or dash that holds it
 */
export function writeValue(
  head: string,
  value: unknown,
  shape: Shape | undefined,
  indent: number,
): string[] {
  if (isList(value)) {
    if (value.length === 0) return [`${head} []`];
    const of = shape?.holds === 'list' ? shape.of : undefined;
    return [head, ...value.flatMap((item) => writeItem(item, of, indent + 2))];
  }
  if (isFields(value)) {
    if (Object.keys(value).length === 0) return [`${head} {}`];
    const inner = shape?.holds === 'group' ? shape.fields : [];
    return [head, ...writeFields(value, inner, indent + 2)];
  }
  if (typeof value !== 'string') return [`${head} ${String(value)}`];
  const line = `${head} ${toScalar(value, 'plain')}`;
  if (line.length <= WIDTH || !canFold(value)) return [line];
  return [`${head} >-`, ...fold(value, indent + 2, WIDTH)];
}

/** Lines of an item of a list whose dash is indented so far. */
export function writeItem(item: unknown, shape: Shape | undefined, indent: number): string[] {
  const dash = `${' '.repeat(indent)}-`;
  if (!isFields(item) || Object.keys(item).length === 0)
    return writeValue(dash, item, shape, indent);
  const [first = '', ...rest] = writeFields(
    item,
    shape?.holds === 'group' ? shape.fields : [],
    indent + 2,
  );
  return [`${dash} ${first.trimStart()}`, ...rest];
}

export type Quoting = 'plain' | 'single' | 'double';

/** A text on one line, quoted in this way or, where that would not read back, in the next that does. */
export function toScalar(text: string, quoting: Quoting): string {
  if (!isOneLine(text) || quoting === 'double') return JSON.stringify(text);
  return quoting === 'plain' && isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Whether a text reads back as itself without quotation marks. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/: |:$| #|[{}[\],]$/u.test(text) && !RESERVED.test(text);
}

/** Lines without quotation marks, as they stand beneath `>-`. */
export function fold(text: string, indent: number, width: number): string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = margin;
  for (const word of text.split(' ')) {
    const longer = line === margin ? margin + word : `${line} ${word}`;
    if (longer.length > width && line !== margin) {
      lines.push(line);
      line = margin + word;
    } else line = longer;
  }
  return [...lines, line];
}

export function canFold(text: string): boolean {
  return text.includes(' ') && isOneLine(text);
}

/** Single spaces between words, nothing that a quotation could not hold. */
function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\ufeff]|^ | $| {2}/u.test(text);
}
