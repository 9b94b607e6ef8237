import { kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { toPlainText } from '#body/body-tree.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';

/** A stretch of a text: its first character and the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where in an entry's file its fields and its body stand. */
export interface FileParts {
  readonly fields: Span;
  /** Undefined for kinds without a body. */
  readonly body: Span | undefined;
}

/** Takes apart a file with LF line ends. A file without the fences of its kind has no fields. */
export function toFileParts(kind: KindId, text: string): FileParts {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (kinds[kind].format !== 'mdx')
    return { fields: { from: start, to: text.length }, body: undefined };
  const opening = /^---[ \t]*\n/u.exec(text.slice(start));
  if (opening === null)
    return { fields: { from: 0, to: 0 }, body: { from: start, to: text.length } };
  const from = start + opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/mu.exec(text.slice(from));
  if (closing === null) return { fields: { from, to: text.length }, body: undefined };
  const to = from + closing.index;
  return { fields: { from, to }, body: { from: to + closing[0].length, to: text.length } };
}

/** One part of a body as it stands in its file. */
export interface WrittenSection {
  /** The words of the heading, without markup; '' before the first heading. */
  readonly heading: string;
  /** Its line; undefined before the first heading. */
  readonly line: Span | undefined;
  /** What stands beneath, without the empty lines around it. */
  readonly text: Span;
}

/** The parts of a body, each with a heading of the second level but the first, which has none. */
export function toSections(body: string): WrittenSection[] {
  const headings = (parseMarkdown(body)?.children ?? []).flatMap((node) => {
    const { start, end } = node.position ?? {};
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const from = start?.offset ?? 0;
    return [{ heading: toPlainText(node).trim(), line: { from, to: end?.offset ?? from } }];
  });
  const starts = [{ heading: '', line: undefined }, ...headings];
  const sections = starts.map(({ heading, line }, index): WrittenSection => {
    const from = line?.to ?? 0;
    const to = starts[index + 1]?.line?.from ?? body.length;
    return { heading, line, text: trim(body, { from, to }) };
  });
  const [intro, ...rest] = sections;
  return intro !== undefined && intro.text.to > intro.text.from ? sections : rest;
}

function trim(text: string, { from, to }: Span): Span {
  const inside = text.slice(from, to);
  const before = /^(?:[ \t]*\n)*/u.exec(inside)?.[0].length ?? 0;
  const length = inside.trimEnd().length;
  return length <= before ? { from, to: from } : { from: from + before, to: from + length };
}
