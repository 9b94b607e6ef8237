import type { BodyContext } from '#body/body-context.ts';
import { readBodyWith } from '#body/body-reader.ts';
import type { BodyParser } from '#body/body-tree.ts';
import { kinds } from '#domain/kinds.ts';
import type { Draft, DraftSection } from './draft.ts';
import { GAP } from './mended-fields.ts';

/** Stands where words must be mended before they can be drawn. */
const UNREADABLE = '[what is written here is shown once the problems in this part are fixed]';

/** The parts of a draft's body with those that its kind asks for and nobody has written as gaps. */
export function fillSections({ kind, sections }: Draft): readonly DraftSection[] {
  if (kinds[kind].format !== 'mdx') return sections;
  const wanted: readonly string[] = kinds[kind].sections;
  const missing = wanted.filter((title) => sections.every(({ heading }) => heading !== title));
  return missing
    .reduce((all, heading) => insert(all, heading, wanted), sections)
    .map((section) =>
      section.heading !== '' && section.text.trim() === '' ? { ...section, text: GAP } : section,
    );
}

/** What was written keeps its order: a missing part goes before the first that should follow it. */
function insert(
  sections: readonly DraftSection[],
  heading: string,
  wanted: readonly string[],
): readonly DraftSection[] {
  const later = wanted.slice(wanted.indexOf(heading) + 1);
  const next = sections.findIndex((section) => later.includes(section.heading));
  return sections.toSpliced(next < 0 ? sections.length : next, 0, { heading, text: '' });
}

/** The same parts with a gap in place of each that can't be drawn by itself. */
export function mendSections(
  sections: readonly DraftSection[],
  parse: BodyParser,
  context: BodyContext,
): readonly DraftSection[] {
  return sections.map((section) => {
    const { problems } = readBodyWith(parse, `## A part\n\n${section.text}\n`, context);
    return problems.length === 0 ? section : { ...section, text: UNREADABLE };
  });
}
