import { toComparable, withoutNumbering } from './hast-text.ts';

/** The section that a heading belongs to, and how sure that is. */
export interface SectionMatch {
  readonly section: string;
  readonly sureness: 'same' | 'alike' | 'guessed';
}

/** Beginnings of words that people head the parts of such a story with, by the section that they mean. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'The challenge': [
    'challeng problem background context why issue need situation rationale driver introduction',
    'starting case pressure barrier aim objective',
  ],
  'What they did': [
    'approach did intervention solution method implement action how deliver project activit',
    'process plan model journey step doing programme service set',
  ],
  'How it is governed': [
    'govern structure leader accountab decision board member organis committee constitution',
    'oversight partner',
  ],
  'How it is paid for': ['paid fund financ cost money budget resourc invest pay'],
  'What changed': [
    'result outcome impact benefit evaluat finding evidence achiev difference chang success',
    'improve measur data effect',
  ],
  'What they learned': [
    'lesson learn reflect advice recommend tip insight conclu hindsight differently next future',
    'sustain takeaway enabler',
  ],
};

/** Words that most headings of this field have, and that tell nothing. */
const MUTE = new Set([
  'the',
  'we',
  'our',
  'a',
  'of',
  'and',
  'to',
  'was',
  'were',
  'it',
  'is',
  'in',
  'they',
  'what',
  'for',
  'this',
]);

/** Finds which of a kind's sections a heading of the author's own belongs to: undefined where none is near. */
export function findSection(words: string, sections: readonly string[]): SectionMatch | undefined {
  const meant = toComparable(withoutNumbering(words));
  const same = sections.find((section) => toTelling(toComparable(section)) === toTelling(meant));
  if (same !== undefined) return { section: same, sureness: 'same' };
  const scored = sections
    .map((section) => ({ section, score: getScore(meant, section) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return undefined;
  const isClear = second === undefined || best.score > second.score;
  return { section: best.section, sureness: isClear ? 'alike' : 'guessed' };
}

/** “What we did” and “What they did” say the same. */
const toTelling = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !MUTE.has(word))
    .join(' ');

/** How many words of the heading tell of a section; the first one counts a little more. */
function getScore(meant: string, section: string): number {
  const stems = (ALIKE[section] ?? [toComparable(section)]).flatMap((line) => line.split(' '));
  const telling = stems.filter((stem) => !MUTE.has(stem));
  return toTelling(meant)
    .split(' ')
    .reduce((score, word, place) => {
      const isAlike = telling.some((stem) => word.startsWith(stem));
      return isAlike ? score + (place === 0 ? 1.5 : 1) : score;
    }, 0);
}

const SOURCES =
  /^(?:references?|sources?|bibliography|further reading|further information|useful links|links|where to read more|reading list|endnotes|footnotes)$/u;

/** True for the heading of a list of sources. */
export function isSourcesHeading(words: string): boolean {
  return SOURCES.test(toComparable(withoutNumbering(words)));
}
