import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DataPath } from '#domain/marked-values.ts';

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a value stands in YAML text; for a field that is missing, the innermost entry around it.
 * `yamlLine` is the file's line on which the YAML begins. With `key`, the name of a field instead of
 * its value.
 */
export function locate(
  yaml: string,
  yamlLine: number,
  path: DataPath,
  aim: 'value' | 'key' = 'value',
): Position {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
  let offset = startOf(document.contents) ?? 0;
  let node: unknown = document.contents;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (!pair) break;
      const isLast = index === path.length - 1;
      const found = isLast && aim === 'key' ? startOf(pair.key) : startOf(pair.value);
      offset = found ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    }
  }
  const { line, col } = lines.linePos(offset);
  return { line: line + yamlLine - 1, column: col };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
