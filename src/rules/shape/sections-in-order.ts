import type { BodySection } from '#body/body-reader.ts';
import { kinds } from '#domain/kinds.ts';
import { findNearest } from '#domain/nearest.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { CorpusRule, Finding } from '#rules/rule.ts';

/** A body has the sections that its kind asks for, all of them, in order and with words in them. */
export const sectionsInOrder: CorpusRule = {
  id: 'sections-in-order',
  group: 'shape',
  severity: 'error',
  title:
    'A body has the sections that its kind asks for, all of them, in order and with words in them.',
  reason: 'Readers compare entries section by section, so each must be where it is in the others.',
  find: (reads) =>
    reads.flatMap((read) => {
      const wanted: readonly string[] = kinds[read.kind].sections;
      if (wanted.length === 0 || read.drawing === undefined) return [];
      return findSlips(read, wanted, read.drawing.sections);
    }),
};

function findSlips(
  read: ReadEntry,
  wanted: readonly string[],
  found: readonly BodySection[],
): Finding[] {
  const at = (section: BodySection | undefined) =>
    section === undefined ? undefined : { line: section.line, column: 1 };
  const titles = found.map(({ title }) => title);
  const missing = wanted.filter((title) => !titles.includes(title));
  const order = `Write these sections in this order: ${wanted.map(toHeading).join(', ')}.`;

  const unknown = found.filter(({ title }) => !wanted.includes(title));
  const meant = new Set(unknown.map(({ title }) => findNearest(title, missing)));
  const unknownSlips = unknown.map((section): Finding => {
    const nearest = findNearest(section.title, missing);
    return {
      read,
      path: [],
      at: at(section),
      message: `The section ${toHeading(section.title)} is not one that this kind has.`,
      fix:
        nearest === undefined
          ? `Make it a part of a section, with ### before it. ${order}`
          : `Did you mean ${toHeading(nearest)}?`,
    };
  });

  const missingSlips = missing
    .filter((title) => !meant.has(title))
    .map((title): Finding => {
      const later = wanted.slice(wanted.indexOf(title) + 1);
      const next = found.find((section) => later.includes(section.title));
      const around = found.find(({ html }) => isDressedAsHeading(title, html));
      if (around !== undefined)
        return {
          read,
          path: [],
          at: at(around),
          message: `In the section ${toHeading(around.title)} the words “${title}” are a smaller heading or in bold, so they do not begin a section.`,
          fix: `Write ${toHeading(title)} on a line of its own in their place.`,
        };
      return {
        read,
        path: [],
        at: at(next ?? found.at(-1)),
        message: `The section ${toHeading(title)} is missing.`,
        fix: `Add it ${next === undefined ? 'after this one' : `before ${toHeading(next.title)}`}; where no source says, write that it is not recorded.`,
      };
    });

  const known = found.filter(({ title }) => wanted.includes(title));
  const misplaced = known.filter(
    ({ title }, index) =>
      index > 0 && wanted.indexOf(title) <= wanted.indexOf(known[index - 1]?.title ?? ''),
  );
  const orderSlips = misplaced.map((section): Finding => {
    const before = known[known.indexOf(section) - 1]?.title ?? '';
    const isRepeat = titles.indexOf(section.title) < found.indexOf(section);
    return {
      read,
      path: [],
      at: at(section),
      message: isRepeat
        ? `The section ${toHeading(section.title)} appears twice.`
        : `The section ${toHeading(section.title)} comes after ${toHeading(before)}.`,
      fix: isRepeat ? 'Put the two together.' : order,
    };
  });

  const empty = known.filter(({ html }) => /^<h2[^>]*>.*<\/h2>\s*$/su.test(html));
  const emptySlips = empty.map((section): Finding => ({
    read,
    path: [],
    at: at(section),
    message: `The section ${toHeading(section.title)} has no words in it.`,
    fix: 'Write what is known; where no source says, write that it is not recorded.',
  }));
  return [...unknownSlips, ...missingSlips, ...orderSlips, ...emptySlips];
}

/** Whether a section holds these words as a lesser heading, or alone and in bold, as word processors have them. */
function isDressedAsHeading(title: string, html: string): boolean {
  return Array.from(
    html.matchAll(/<h[3-6][^>]*>(.*?)<\/h[3-6]>|<p><strong>([^<]*)<\/strong>[:.]?<\/p>/gsu),
    ([, heading, bold]) => (heading ?? bold ?? '').replace(/<[^>]*>/gu, ''),
  ).some((words) => words.trim().replace(/[:.]$/u, '').toLowerCase() === title.toLowerCase());
}

function toHeading(title: string): string {
  return `“## ${title}”`;
}
