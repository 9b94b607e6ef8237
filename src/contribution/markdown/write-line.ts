import { toVisibleText } from '#contribution/clean-text.ts';
import { isBareLink } from './addresses.ts';
import { escapeWords, toCode } from './escape.ts';
import { type Leaf, type LinePlace, MARKS, type Marks } from './leaves.ts';

const SIGNS = { delete: '~~', strong: '**', emphasis: '_' } as const;

/** A part of a line as it is written. */
interface Part {
  readonly written: string;
  /** Bold, italics or struck through: what stands beside its signs decides whether they count. */
  readonly sign?: string;
}

/** Writes the leaves of one line: a paragraph, heading or cell. After a break it goes on in another. */
export function writeLine(leaves: readonly Leaf[], place: LinePlace): string {
  return new LineWriter(place).write(leaves);
}

class LineWriter {
  readonly #place: LinePlace;
  /** What stands in the line before the part that is being written. */
  #line = '';

  constructor(place: LinePlace) {
    this.#place = place;
  }

  write(leaves: readonly Leaf[]): string {
    return this.#writeRuns(leaves, 0, '');
  }

  /** Writes leaves within the marks before the given one; `end` is what comes after the last of them. */
  #writeRuns(leaves: readonly Leaf[], order: number, end: string): string {
    const kind = MARKS[order];
    if (kind === undefined) return join(this.#writeLeaves(leaves, end));
    const runs = toRuns(leaves, kind);
    const before = this.#line;
    const parts: Part[] = [];
    for (const [index, run] of runs.entries()) {
      const written = join(parts);
      this.#line = toLastLine(before + written);
      const after = runs.slice(index + 1, index + 3).map((next) => toOpening(next, order));
      parts.push(this.#writeRun(run, order, after.join('') || end));
    }
    return join(parts);
  }

  #writeRun(run: readonly Leaf[], order: number, end: string): Part {
    const kind = MARKS[order];
    const first = run[0];
    if (kind === undefined || first?.marks[kind] === undefined)
      return { written: this.#writeRuns(run, order + 1, end) };
    if (kind === 'link') {
      if (isBare(run, this.#line, end)) return { written: first.value };
      this.#line += '[';
      const words = this.#writeRuns(run, order + 1, ']');
      return { written: `[${words}](${writeAddress(first.marks.link ?? '')})` };
    }
    const sign = SIGNS[kind];
    this.#line += sign;
    return { written: `${sign}${this.#writeRuns(run, order + 1, sign)}${sign}`, sign };
  }

  #writeLeaves(leaves: readonly Leaf[], end: string): Part[] {
    const before = this.#line;
    const parts: Part[] = [];
    for (const [index, leaf] of leaves.entries()) {
      this.#line = toLastLine(before + join(parts));
      const next = leaves[index + 1];
      parts.push({ written: this.#writeLeaf(leaf, next === undefined ? end : toStart(next)) });
    }
    return parts;
  }

  #writeLeaf({ type, value, url = '' }: Leaf, next: string): string {
    switch (type) {
      case 'words':
        return escapeWords(value, {
          line: this.#line,
          isFirst: /^[[*_~]*$/u.test(this.#line),
          next,
          inCell: this.#place === 'cell',
          inHeading: this.#place === 'heading',
        });
      case 'blank':
        return `[[${value}]]`;
      case 'citation':
        return `[${value}]`;
      case 'pointer':
        return `[^${value}]`;
      case 'picture': {
        const at = {
          line: '![',
          isFirst: false,
          next: ']',
          inCell: this.#place === 'cell',
          inHeading: false,
        };
        return `![${escapeWords(value, at)}](${writeAddress(url.replace(/^\.\//u, ''))})`;
      }
      case 'code':
        return writeCode(value);
      case 'break':
        return '\\\n';
    }
  }
}

function isBare([first, ...more]: readonly Leaf[], before: string, after: string): boolean {
  if (first?.type !== 'words' || more.length > 0) return false;
  const { link, ...others } = first.marks;
  const isPlain = Object.keys(others).length === 0;
  return isPlain && link !== undefined && isBareLink(first.value, link, before, after);
}

/** The leaves side by side that have the same mark, or none. */
function toRuns(leaves: readonly Leaf[], kind: keyof Marks): Leaf[][] {
  const runs: Leaf[][] = [];
  for (const leaf of leaves) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.marks[kind] === leaf.marks[kind]) last.push(leaf);
    else runs.push([leaf]);
  }
  return runs;
}

/** What a run begins with as it is written, as far as it matters to the words before it. */
function toOpening([first, second]: readonly Leaf[], order: number): string {
  if (first === undefined) return '';
  const kind = MARKS.slice(order).find((mark) => first.marks[mark] !== undefined);
  if (kind === undefined) return toStart(first) + (second === undefined ? '' : toStart(second));
  return kind === 'link' ? '[' : SIGNS[kind];
}

function toStart({ type, value }: Leaf): string {
  if (type === 'citation' || type === 'blank' || type === 'pointer') return '[';
  if (type === 'picture') return '![';
  if (type === 'code') return '`';
  return type === 'break' ? '\\' : value;
}

function toLastLine(written: string): string {
  return written.slice(written.lastIndexOf('\n') + 1);
}

/** Sets parts side by side; a letter that would keep the signs beside it from counting is written as its number. */
function join(parts: readonly Part[]): string {
  let line = '';
  for (const [index, { written, sign }] of parts.entries()) {
    const before = parts[index - 1];
    if (sign !== undefined && !isOpen(line, written.slice(sign.length), sign))
      line = codeLast(line);
    const isClosed =
      before?.sign === undefined ||
      isOpen(
        toReverse(written),
        toReverse(before.written.slice(0, -before.sign.length)),
        before.sign,
      );
    line += isClosed ? written : toCode(written);
  }
  return line;
}

/** Whether a sign between these counts as the beginning of what is inside. */
function isOpen(outside: string, inside: string, sign: string): boolean {
  const beside = Array.from(outside.slice(-2)).at(-1) ?? '';
  if (beside === '' || /[\s\p{P}$+<=>^`|~]/u.test(beside)) return true;
  return sign !== SIGNS.emphasis && /^[\p{L}\p{N}]/u.test(inside);
}

function toReverse(words: string): string {
  return Array.from(words).toReversed().join('');
}

function codeLast(line: string): string {
  const last = Array.from(line.slice(-2)).at(-1) ?? '';
  return line.slice(0, line.length - last.length) + toCode(last);
}

/** An address as it can stand between the round brackets of a link. */
function writeAddress(url: string): string {
  return toVisibleText(url)
    .trim()
    .replace(/[\s<>"\\^`{|}]/gu, encodeURIComponent)
    .replace(/[()]|&(?=#?\w+;)/gu, '\\$&');
}

function writeCode(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/u.test(value) ? ' ' : '';
  return fence + pad + value + pad + fence;
}
