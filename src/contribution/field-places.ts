import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { splitFrontMatter } from '#body/front-matter.ts';
import type { DataPath } from '#domain/marked-values.ts';

/** Where in a form a place of a file is shown. */
export interface FormPlace {
  /** The field, from the file's first line of fields down. */
  readonly path?: DataPath;
  /** How many second-level headings stand at or above it in the body. */
  readonly headings?: number;
}

/** Line and column of a file, counted from 1, to the field or the part of the body that it stands in. */
export type PlaceFinder = (line: number, column: number) => FormPlace;

/** Finds the way back from a place in a file to what a person wrote there. */
export function toPlaceFinder(file: string, text: string): PlaceFinder {
  const whole = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const parts = file.endsWith('.mdx')
    ? splitFrontMatter(whole)
    : { yaml: whole, yamlLine: 1, body: undefined };
  if ('problem' in parts) return () => ({});
  const { yaml, yamlLine, body } = parts;
  const lines = new LineCounter();
  const options = { lineCounter: lines, logLevel: 'silent', uniqueKeys: false } as const;
  const { contents } = parseDocument(yaml, options);
  const lastLine = yamlLine + yaml.split('\n').length - 1;
  const headings = body === undefined ? [] : findHeadings(body);
  return (line, column) => {
    if (body !== undefined && line > lastLine)
      return { headings: headings.filter((heading) => heading <= line).length };
    const start = lines.lineStarts[line - yamlLine];
    return start === undefined ? {} : { path: findPath(contents, start + column - 1) };
  };
}

/** The way down to the innermost value around an offset; a name counts as its value. */
function findPath(node: unknown, offset: number): (string | number)[] {
  if (isMap(node)) {
    // A value ends where the next name begins: comments and blank lines between are its own.
    const pair = node.items.findLast(({ key }) => getStart(key) <= offset);
    if (pair === undefined || !isScalar(pair.key)) return [];
    return [String(pair.key.value), ...findPath(pair.value, offset)];
  }
  if (isSeq(node)) {
    const index = node.items.findLastIndex((item) => getStart(item) <= offset);
    return index < 0 ? [] : [index, ...findPath(node.items[index], offset)];
  }
  return [];
}

function getStart(node: unknown): number {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? Infinity;
}

/** The lines of second-level headings; those in fenced code are none. */
function findHeadings(body: string): number[] {
  let fence: string | undefined;
  return body.split('\n').flatMap((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence) && /^\s*[`~]+\s*$/u.test(line)) fence = undefined;
      return [];
    }
    return fence === undefined && /^ {0,3}##(?:\s|$)/u.test(line) ? [index + 1] : [];
  });
}
