import type { Element } from 'hast';
import { element, text } from '#body/hast.ts';
import type { Unplaced } from './document-reading.ts';
import { findSection, isSourcesHeading } from './find-section.ts';
import { findAll, isElement, toLine, withoutNumbering } from './hast-text.ts';

/** Part of a body before it is written: what stands beneath one heading. */
export interface PlacedSection {
  /** '' for what stands before the first heading. */
  readonly heading: string;
  readonly blocks: Element[];
}

/** A document's text in the sections of its kind. */
export interface PlacedText {
  /** The document's own title; undefined where it has none. */
  readonly title: string | undefined;
  readonly sections: readonly PlacedSection[];
  /** What stands beneath the heading of its sources. */
  readonly sources: readonly Element[];
  readonly unplaced: readonly Unplaced[];
  readonly notices: readonly string[];
  /** Headings that are not written, since the form has its own. */
  readonly headings: readonly string[];
  /** How many headings lost a number that was typed before them. */
  readonly numbered: number;
}

interface Headed {
  readonly words: string;
  readonly level: number;
  readonly blocks: Element[];
}

/** The longest line in bold that is taken for a heading. */
const LONGEST_BOLD = 90;

/** Divides a text by its headings, and puts each part where it belongs. */
export function placeSections(
  blocks: readonly Element[],
  sections: readonly string[],
  isInterview: boolean,
): PlacedText {
  const { title, rest } = takeTitle(blocks);
  const marked = markBoldHeadings(rest, sections, isInterview);
  const numbered = marked.filter(
    (block) => isHeading(block) && withoutNumbering(toLine(block)) !== toLine(block),
  ).length;
  const { intro, parts } = toParts(marked);
  const placed =
    sections.length > 0 ? placeIn(sections, intro, parts) : placeFreely(intro, parts, isInterview);
  const headings = parts
    .map(({ words }) => words)
    .filter(
      (words) => isSourcesHeading(words) || findSection(words, sections)?.sureness === 'same',
    );
  return { title, numbered, headings, ...placed };
}

const isHeading = (block: Element): boolean => /^h[1-6]$/u.test(block.tagName);

/** A title is marked as one, or is the only heading of its level and stands before all others. */
function takeTitle(blocks: readonly Element[]): { title: string | undefined; rest: Element[] } {
  const rest = [...blocks];
  const marked = rest.findIndex(
    (block) =>
      isHeading(block) &&
      String(block.properties.className ?? '') === 'title' &&
      toLine(block) !== '',
  );
  const first = rest.findIndex((block) => isHeading(block));
  const isAlone =
    first !== -1 &&
    first <= 1 &&
    rest.filter(isHeading).length > 2 &&
    rest
      .filter(isHeading)
      .slice(1)
      .every(({ tagName }) => tagName > (rest[first]?.tagName ?? ''));
  const place = marked === -1 ? (isAlone ? first : -1) : marked;
  if (place === -1) return { title: undefined, rest };
  const [found] = rest.splice(place, 1);
  return { title: found === undefined ? undefined : toLine(found), rest };
}

/** People who do not use styles make a heading of a line in bold. */
function markBoldHeadings(
  blocks: readonly Element[],
  sections: readonly string[],
  isInterview: boolean,
): Element[] {
  const hasHeadings = blocks.some(isHeading);
  return blocks.map((block, index) => {
    const words = toLine(block);
    if (isInterview && isElement(block, 'p') && isQuestion(block, words))
      return toHeading(2, words);
    if (!isBold(block) || words.length > LONGEST_BOLD || /[.,;]$/u.test(words)) return block;
    if (blocks[index + 1] === undefined) return block;
    const match = findSection(words, sections);
    const isSection = match !== undefined && match.sureness !== 'guessed';
    if (hasHeadings && !(isSection && sections.length > 0)) return block;
    return isSection || isSourcesHeading(words) || !hasHeadings ? toHeading(2, words) : block;
  });
}

function isQuestion(block: Element, words: string): boolean {
  return (
    words.endsWith('?') &&
    words.length < 300 &&
    (isBold(block) || /^q(?:uestion)?\s*\d*\s*[.:)–-]/iu.test(words))
  );
}

const toHeading = (level: number, words: string): Element =>
  element(`h${String(level)}`, {}, [text(words)]);

/** True for a paragraph of which every word is bold. */
function isBold(block: Element): boolean {
  if (!isElement(block, 'p')) return false;
  const bold = findAll(block, 'strong')
    .map((strong) => toLine(strong))
    .join('');
  const bare = (words: string) => words.replace(/[\s:]+/gu, '');
  return bare(bold) !== '' && bare(bold) === bare(toLine(block));
}

function toParts(blocks: readonly Element[]): { intro: Element[]; parts: Headed[] } {
  const intro: Element[] = [];
  const parts: Headed[] = [];
  for (const block of blocks) {
    const words = withoutNumbering(toLine(block));
    if (!isHeading(block)) (parts.at(-1)?.blocks ?? intro).push(block);
    else if (words !== '') parts.push({ words, level: Number(block.tagName.slice(1)), blocks: [] });
    // A picture in a line that is styled as a heading.
    if (isHeading(block) && findAll(block, 'a').length > 0)
      (parts.at(-1)?.blocks ?? intro).push(element('p', {}, findAll(block, 'a')));
  }
  return { intro, parts };
}

type Placed = Omit<PlacedText, 'title' | 'numbered' | 'headings'>;

/** For a kind whose sections are given: each part goes to the section that its heading means. */
function placeIn(sections: readonly string[], intro: Element[], parts: readonly Headed[]): Placed {
  const held = new Map(sections.map((section) => [section, [] as Element[]]));
  const sources: Element[] = [];
  const unplaced: Unplaced[] = [];
  const notices: string[] = [];
  let current:
    { readonly level: number; readonly into: Element[]; readonly section: string } | undefined;
  for (const { words, level, blocks } of parts) {
    const isDeeper = current !== undefined && level > current.level;
    const found = findSection(words, sections);
    // A part of a part opens a section of its own only where nothing else is in it yet.
    const isOwn =
      found?.sureness === 'same' ||
      !isDeeper ||
      (level <= 3 && held.get(found?.section ?? '')?.length === 0);
    const match = isOwn ? found : undefined;
    if (isSourcesHeading(words)) {
      sources.push(...blocks);
      current = { level, into: sources, section: 'sources' };
    } else if (match !== undefined) {
      const into = held.get(match.section) ?? [];
      if (match.sureness !== 'same') {
        notices.push(toMatchNotice(words, match.section, match.sureness === 'guessed'));
        // A second part of the same section keeps its own heading.
        if (into.length > 0) into.push(toHeading(3, words));
      }
      into.push(...blocks);
      current = { level, into, section: match.section };
    } else if (current !== undefined) {
      if (!isDeeper)
        notices.push(
          `“${words}” does not match any section of the form. It is under “${current.section}”, after the text that came before it: check that it belongs there.`,
        );
      current.into.push(
        toHeading(isDeeper ? 3 + Math.min(1, level - current.level - 1) : 3, words),
        ...blocks,
      );
    } else if (blocks.length === 0) {
      // A title above the story's first part.
      unplaced.push({
        text: words,
        why: 'This heading does not match any section of the form, and there is nothing under it.',
      });
    } else {
      unplaced.push({
        text: [words, ...blocks.map((block) => toLine(block))].join('\n'),
        why: 'This heading does not match any section of the form. Copy the text to where it belongs.',
      });
    }
  }
  return {
    sections: [
      ...(intro.some((block) => toLine(block) !== '' || findAll(block, 'a').length > 0)
        ? [{ heading: '', blocks: intro }]
        : []),
      ...[...held].map(([heading, blocks]) => ({ heading, blocks: toOrdered(blocks) })),
    ],
    sources,
    unplaced,
    notices,
  };
}

/** Headings that go down one level at a time: the section's own has level 2. */
function toOrdered(blocks: readonly Element[]): Element[] {
  let above = 2;
  return blocks.map((block) => {
    if (!isHeading(block)) return block;
    above = Math.max(3, Math.min(above + 1, Number(block.tagName.slice(1)), 4));
    return { ...block, tagName: `h${String(above)}` };
  });
}

function toMatchNotice(words: string, section: string, isGuess: boolean): string {
  const end = isGuess ? 'This is a guess: check it.' : 'Check that it belongs there.';
  return `“${words}” was put under “${section}”. ${end}`;
}

/** For a kind whose headings are free: those of the highest level divide the text, and an interview's questions. */
function placeFreely(intro: Element[], parts: readonly Headed[], isInterview: boolean): Placed {
  const told = parts.filter(({ words }) => !isSourcesHeading(words));
  const top = Math.min(...told.map(({ level }) => level));
  const sections: PlacedSection[] = [{ heading: '', blocks: intro }];
  const sources: Element[] = [];
  let into = intro;
  for (const { words, level, blocks } of parts) {
    if (isSourcesHeading(words)) into = sources;
    else if (level <= top || (isInterview && words.endsWith('?'))) {
      into = [];
      sections.push({ heading: words, blocks: into });
    } else into.push(toHeading(Math.min(4, 2 + level - top), words));
    into.push(...blocks);
  }
  return {
    sections: sections
      .filter(({ heading, blocks }) => heading !== '' || blocks.length > 0)
      .map(({ heading, blocks }) => ({ heading, blocks: toOrdered(blocks) })),
    sources,
    unplaced: [],
    notices: [],
  };
}
