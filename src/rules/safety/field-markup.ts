import { type BodyRule, quote } from '#body/body-problem.ts';
import { isHtmlName } from '#body/html-tag.ts';
import type { DataPath } from '#domain/marked-values.ts';

/** A slip in the words of a field. */
interface MarkupSlip {
  readonly path: DataPath;
  readonly rule: BodyRule;
  readonly message: string;
  readonly fix: string;
}

/** A tag of HTML, whole or not; words between such signs may be part of a title. */
const TAG = /<\/?([a-z][\w:-]*)(?:[\s/>][^>\n]*|$)>?|<[!?][^>\n]*>?/giu;
/** Markdown that an author meant: a link, bold words, a citation. */
const MARKDOWN =
  /\[[^[\]\n]+\]\((?:https?:|\/|www\.)[^()\s]*\)|\*\*[^\s*][^*\n]*\*\*|\[@[\w-]+(?:; ?@[\w-]+)*\]/u;
const GAP = /\{\{? ?(?:\p{Lu}|\p{L}+ )[\p{L}\p{N} ,’'/-]*\}\}?/u;

/** Finds HTML, Markdown, and gaps that were to be filled in, in fields: they hold plain words, shown as they stand. */
export function findFieldMarkup(data: unknown, path: DataPath = []): MarkupSlip[] {
  if (typeof data === 'string') return judgeWords(data, path);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    findFieldMarkup(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function judgeWords(words: string, path: DataPath): MarkupSlip[] {
  const tag = words
    .matchAll(TAG)
    .find(
      ([written, name]) => name === undefined || isHtmlName(name) || written.includes('='),
    )?.[0];
  const gap = GAP.exec(words)?.[0];
  const markdown = MARKDOWN.exec(words)?.[0];
  return [
    ...(tag === undefined
      ? []
      : [
          {
            path,
            rule: 'no-raw-html' as const,
            message: `${quote(tag)} looks like an HTML tag, and a field takes only plain words.`,
            fix: 'Take the tag out and leave the words.',
          },
        ]),
    ...(markdown === undefined
      ? []
      : [
          {
            path,
            rule: 'known-markup' as const,
            message: `${quote(markdown)} is Markdown, and this field is shown as it is.`,
            fix: 'Write only the words here; links, bold words and citations belong to the text.',
          },
        ]),
    ...(gap === undefined
      ? []
      : [
          {
            path,
            rule: 'no-code' as const,
            message: `${quote(gap)} looks like a gap that was to be filled in.`,
            fix: 'Write the words that belong there.',
          },
        ]),
  ];
}
