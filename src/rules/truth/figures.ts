/** A number as a text gives it. */
export interface Figure {
  /** The author's own digits, with the word for how many noughts. */
  readonly written: string;
  readonly value: number;
  /** How far from the value it may lie and still round to what was written. */
  readonly slack: number;
  /** Whether it stands before a word with a capital letter, as in the 10 Year Health Plan. */
  readonly isName: boolean;
}

const NOUGHTS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const FIGURE =
  /(?<![\p{L}\d])\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:thousand|million|billion|bn|k|m)\b)?/giu;

/** What stands before a number and in it, either side of a line’s end, where it is part of a name: COVID-19, NHS 111, section 96, 24/7. */
const NAME =
  /\b(?:(?:covid[ -]|section |type |phase |tier |schedule )\n|NHS \n111\b|24\/\n7\b)|\n24\/7\b/iu;

/** Finds the numbers that a text gives in figures. Those that are part of a name, as in A4, are none. */
export function findFigures(text: string): Figure[] {
  return Array.from(text.matchAll(FIGURE), ({ 0: written, index }) => ({
    ...toFigure(written),
    isName:
      /^[\s-]\p{Lu}\p{Ll}/u.test(text.slice(index + written.length, index + written.length + 3)) ||
      NAME.test(`${text.slice(Math.max(0, index - 12), index)}\n${text.slice(index, index + 5)}`),
  }));
}

/** Finds the numbers to twelve that a text gives in words. */
export function findFiguresInWords(text: string): Figure[] {
  return Array.from(text.toLowerCase().matchAll(/\b[a-z]+\b/gu), ([word]) => WORDS.indexOf(word))
    .filter((value) => value >= 0)
    .map((value) => ({ written: WORDS[value] ?? '', value, slack: 0, isName: false }));
}

function toFigure(written: string): Omit<Figure, 'isName'> {
  const [, digits = '', word = ''] = /^([\d,.]+)\s?(\p{L}*)$/u.exec(written) ?? [];
  const times = NOUGHTS[word.toLowerCase()] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll(',', '')) * times;
  const step = times > 1 ? times / 10 ** decimals : digits.endsWith(',000') ? 1000 : 0;
  return { written, value, slack: step / 2 };
}

/** Whether one number is the other, or the other rounded. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  return Math.abs(a.value - b.value) <= Math.max(a.slack, b.slack);
}
