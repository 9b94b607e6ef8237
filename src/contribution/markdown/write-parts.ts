import type { AlignType } from 'mdast';
import type { Leaf } from './leaves.ts';
import type { Part } from './parts.ts';
import { writeLine } from './write-line.ts';

type List = Extract<Part, { type: 'list' }>;

/** Writes parts one below the other, as lines without an end to the last of them. */
export function writeParts(parts: readonly Part[], between = '\n\n'): string {
  let written = '';
  let marks = 0;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    // A numbered list right after another is told from it by other marks.
    const isNext = isNumbered(part) && before !== undefined && isNumbered(before);
    marks = isNext ? marks + 1 : 0;
    const gap = part.type === 'list' && before?.type === 'paragraph' ? between : '\n\n';
    written += `${index === 0 ? '' : gap}${writePart(part, marks % 2 === 1)}`;
  }
  return written;
}

function isNumbered(part: Part): boolean {
  return part.type === 'list' && part.start !== undefined;
}

function writePart(part: Part, isOther: boolean): string {
  switch (part.type) {
    case 'paragraph':
      return writeLine(part.line, 'text');
    case 'heading':
      return `${'#'.repeat(part.depth)} ${writeLine(part.line, 'heading')}`;
    case 'quotation':
      return writeParts(part.parts)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'list':
      return writeList(part, isOther);
    case 'code':
      return writeCode(part.language, part.text);
    case 'table':
      return writeTable(part.align, part.rows);
    case 'rule':
      return '***';
    case 'note':
      return `[^${part.label}]: ${indent(writeParts(part.parts), 4)}`;
    case 'component':
      return writeComponent(part);
  }
}

function writeList({ start, isLoose, items }: List, isOther: boolean): string {
  const between = isLoose ? '\n\n' : '\n';
  return items
    .map((item, index) => {
      const mark =
        start === undefined
          ? isOther
            ? '+'
            : '-'
          : `${String(start + index)}${isOther ? ')' : '.'}`;
      return `${mark} ${indent(writeParts(item, between), mark.length + 1)}`;
    })
    .join(between);
}

/** All lines but the first. */
function indent(lines: string, by: number): string {
  return lines.replace(/\n(?=[^\n])/gu, `\n${' '.repeat(by)}`);
}

function writeCode(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const LINES = { left: ':--', right: '--:', center: ':-:' } as const;

function writeTable(
  align: readonly AlignType[],
  [head = [], ...body]: readonly (readonly (readonly Leaf[])[])[],
): string {
  const writeRow = (cells: readonly string[]) =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  const rule = align.map((side) => (side === null ? '---' : LINES[side]));
  const rows = [head, ...body].map((row) => writeRow(row.map((cell) => writeLine(cell, 'cell'))));
  return [rows[0], writeRow(rule), ...rows.slice(1)].join('\n');
}

const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
};

function writeComponent({ name, attributes, parts }: Extract<Part, { type: 'component' }>): string {
  const tag = [name, ...attributes.map(([key, value]) => `${key}="${writeValue(value)}"`)].join(
    ' ',
  );
  if (parts.length === 0) return `<${tag} />`;
  const [only, ...more] = parts;
  const isShort = more.length === 0 && (only?.type === 'paragraph' || only?.type === 'list');
  const gap = isShort ? '\n' : '\n\n';
  return `<${tag}>${gap}${writeParts(parts)}${gap}</${name}>`;
}

/** Within the quotation marks of an attribute; an ampersand counts only before the name of a character. */
function writeValue(value: string): string {
  return value.replace(/["<>{]|&(?=#?\w+;)/gu, (sign) => CODES[sign] ?? sign);
}
