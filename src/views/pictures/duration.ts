/** A length of time as a source words it: how long, and how firmly that is said. */
export interface Duration {
  readonly months: number;
  /** “about 4 years”, in the unit of the source. */
  readonly text: string;
}

const NUMBERS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
];

const UNITS: Readonly<Record<string, number>> = { week: 12 / 52, month: 1, year: 12 };

const FIGURE = String.raw`\d{1,3}|${NUMBERS.join('|')}`;
const MORE = String.raw`(?:and|to|or)\s+(?:${FIGURE}|more|half|an?\s+(?:half|week|month|year))\b`;
/**
 * It must open the text, so that a time which is only mentioned is not taken for the answer; a range, or a
 * sum such as “one year and six months”, is left to its words.
 */
const OPENING = new RegExp(
  String.raw`^(?:(about|more than|less than|at least|up to)\s+)?(?:an?\s+)?(${FIGURE})[\s-]+(week|month|year)s?\b(?!\s+${MORE})`,
  'iu',
);

/** Reads the length of time with which a text opens; undefined where it does not open with one. */
export function parseDuration(text: string): Duration | undefined {
  const [, firmness, figure, unit] = OPENING.exec(text) ?? [];
  if (figure === undefined || unit === undefined) return undefined;
  const place = NUMBERS.indexOf(figure.toLowerCase());
  const number = place < 0 ? Number(figure) : place + 1;
  const each = UNITS[unit.toLowerCase()];
  if (each === undefined || number === 0) return undefined;
  const words = `${String(number)} ${unit.toLowerCase()}${number === 1 ? '' : 's'}`;
  return {
    months: Math.round(number * each * 10) / 10,
    text: firmness === undefined ? words : `${firmness.toLowerCase()} ${words}`,
  };
}
