import { splitFrontMatter } from '#body/front-matter.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { type BodyContext, type Drawing, readBody } from '#body/read-body.ts';
import { readFile } from '#rules/read-file.ts';
import type { FuzzDocument } from './documents.ts';
import { findUnsafeHtml } from './second-judge.ts';

/** How the checker took one document. */
export interface Verdict {
  /** Whether its text passed and was drawn. */
  readonly drawn: boolean;
  /** Of the processor, which other work on the machine leaves alone. */
  readonly milliseconds: number;
  /** What must never be: an empty list is well. */
  readonly faults: readonly string[];
}

const glossary = toGlossaryIndex([
  { id: 'icb', term: 'Integrated care board', acronym: 'ICB', aliases: [], definition: 'Plans.' },
]);

const image: BodyContext['image'] = (name) =>
  name === 'map.png'
    ? { src: '/images/map.webp', srcset: '/images/map.webp 8w', width: 8, height: 6 }
    : undefined;

/**
 * Reads a document as the checker does, and judges the answer: in time, every problem in its place and
 * in whole words, and of what passes nothing drawn but what a second judge allows.
 * @param both whether the second reader of Markdown must draw the same
 */
export function judgeDocument({ file, bytes }: FuzzDocument, both: boolean): Verdict {
  const started = process.cpuUsage();
  const { entries, problems } = readFile(
    { file, bytes },
    { base: '/', glossary, image: (_, name) => image(name), parse: parseWithSatteri },
  );
  const milliseconds = process.cpuUsage(started).user / 1000;
  const faults: string[] = [];
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (const { line, column, message, fix } of problems) {
    if (
      line < 1 ||
      line > lines.length + 1 ||
      column < 1 ||
      column > (lines[line - 1] ?? '').length + 2
    )
      faults.push(`a place outside the file: ${String(line)}:${String(column)} ${message}`);
    if (!/[.?]$/u.test(message) || fix === '' || /undefined|\[object|NaN/u.test(message + fix))
      faults.push(`words that say nothing: ${message} → ${fix}`);
  }
  const drawing = entries[0]?.drawing;
  if (drawing !== undefined) {
    for (const html of toHtml(drawing)) {
      const unsafe = findUnsafeHtml(html);
      if (unsafe !== undefined) faults.push(`unsafe HTML: ${unsafe}`);
    }
    if (both) faults.push(...compareReaders(bytes, drawing));
  }
  return { drawn: drawing !== undefined, milliseconds, faults };
}

function toHtml({ intro, sections, footnotes }: Drawing): string[] {
  return [intro, ...sections.map(({ html }) => html), footnotes];
}

/** The second reader may refuse what the first draws, but may not draw it otherwise. */
function compareReaders(bytes: Uint8Array, first: Drawing): string[] {
  const parts = splitFrontMatter(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if ('problem' in parts) return [];
  const keys = Object.keys(first.citations);
  const context = { base: '/', glossary, image, sourceKeys: keys };
  const one = readBody(parts.body, context).drawing;
  const two = readBody(parts.body, context, parseWithRemark).drawing;
  if (one === undefined || two === undefined) return [];
  const at = toHtml(one).findIndex((html, index) => html !== toHtml(two)[index]);
  if (at < 0) return [];
  const [html = '', other = ''] = [toHtml(one)[at], toHtml(two)[at]];
  const differs = Array.from(html).findIndex((character, index) => character !== other[index]);
  const from = Math.max(0, differs - 30);
  return [`readers differ: ${html.slice(from, from + 90)} ≠ ${other.slice(from, from + 90)}`];
}
