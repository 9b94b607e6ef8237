import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { DataPath } from '#domain/marked-values.ts';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a value stands in a file's fields; for a field that is missing, the innermost entry around
 * it. With `key`, the name of a field instead of its value.
 */
export type Locator = (path: DataPath, aim?: 'value' | 'key') => Position;

/**
 * Locates fields of YAML text, which is read once, when the first is asked for.
 * @param yamlLine the file's line on which the YAML begins
 * @param root where in the YAML an entry's own fields begin. A field that is not there may be one that a
 *   list file's entries share, at the head of the file.
 */
export function toLocator(yaml: string, yamlLine: number): (root: DataPath) => Locator {
  let read: { readonly document: Document.Parsed; readonly lines: LineCounter } | undefined;
  return (root) =>
    (path, aim = 'value') => {
      read ??= parse(yaml);
      const { contents } = read.document;
      const own = walk(contents, [...root, ...path], aim);
      const isShared = root.length > 0 && own.steps <= root.length && path.length > 0;
      const shared = isShared ? walk(contents, path, aim) : own;
      const { offset } = shared.steps > 0 ? shared : own;
      const { line, col } = read.lines.linePos(offset);
      return { line: line + yamlLine - 1, column: col };
    };
}

function parse(yaml: string) {
  const lines = new LineCounter();
  return {
    document: parseDocument(yaml, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false }),
    lines,
  };
}

/** Goes down a path as far as it leads: how many steps that was, and where the last of them stands. */
function walk(contents: ParsedNode | null, path: DataPath, aim: 'value' | 'key') {
  let offset = startOf(contents) ?? 0;
  let node: unknown = contents;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return { offset, steps: index };
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (!pair) return { offset, steps: index };
      const isLast = index === path.length - 1;
      const found = isLast && aim === 'key' ? startOf(pair.key) : startOf(pair.value);
      offset = found ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = node.items[Number(step)];
      if (node === undefined) return { offset, steps: index };
      offset = startOf(node) ?? offset;
    }
  }
  return { offset, steps: path.length };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
