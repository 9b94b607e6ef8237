import type { Scalar } from 'yaml';
import type { Edit } from './line-ends.ts';
import { canFold, fold, type Quoting, toScalar, WIDTH } from './write-yaml.ts';

const QUOTINGS: Readonly<Record<string, Quoting>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

/**
 * Puts another value in the place of a text, number or truth, written in the way of the old one; undefined
 * where it can't be.
 */
export function rewriteScalar(yaml: string, node: Scalar, value: unknown): Edit | undefined {
  if (!node.range || !isPlainValue(value)) return undefined;
  const [from, to] = node.range;
  const written = yaml.slice(from, to);
  if (written === '') return undefined;
  if (typeof value !== 'string')
    return isOneLine(written) ? { from, to, text: String(value) } : undefined;
  if (node.type?.startsWith('BLOCK') === true) return rewriteBlock(written, from, value);
  const quoting = typeof node.value === 'string' ? QUOTINGS[node.type ?? ''] : 'single';
  if (quoting === undefined || !isOneLine(written)) return undefined;
  const text = toScalar(value, quoting);
  const lineStart = yaml.lastIndexOf('\n', from - 1) + 1;
  const rest = /^[^\n]*/u.exec(yaml.slice(to))?.[0] ?? '';
  const isLonger = from - lineStart + text.length > Math.max(WIDTH, to - lineStart);
  // Beside a comment it stays on its line.
  return isLonger && rest.trim() === '' && canFold(value) ? undefined : { from, to, text };
}

/** Folded text keeps its width: up to the change, its lines stay as they are. */
function rewriteBlock(written: string, from: number, value: string): Edit | undefined {
  const [header = '', ...lines] = written.trimEnd().split('\n');
  const indent = /^ */u.exec(lines[0] ?? '')?.[0].length ?? 0;
  if (!/^[>|]-/u.test(header) || indent === 0 || !(canFold(value) || /^\S+$/u.test(value)))
    return undefined;
  const isFolded = header.startsWith('>') && lines.length > 1;
  const longest = Math.max(...lines.map((line) => line.length));
  const width = isFolded ? Math.max(longest, Math.min(WIDTH, longest + 10)) : Infinity;
  const text = [header, ...fold(value, indent, width)].join('\n');
  return { from, to: from + written.trimEnd().length, text };
}

function isOneLine(written: string): boolean {
  return !written.includes('\n');
}

function isPlainValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
