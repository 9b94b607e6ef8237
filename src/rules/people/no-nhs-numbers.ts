import { findMatches, type TextRule } from '#rules/text-rule.ts';
import { toHidden } from './hidden-figures.ts';

/** What may stand between the groups of a number: spaces, a stroke of any sort, marks of emphasis, the end of a line. */
const GAP =
  '(?:[ \\u00a0*_]{0,4}[-\\u2010-\\u2014./]?[ \\u00a0*_]{0,4}| {0,4}\\n[ >#]{0,40}|&(?:nbsp|#\\d{1,4});)';

/** Ten figures, alone or as 3-3-4, that are not part of a longer number. */
const TEN_FIGURES = new RegExp(
  `(?:(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}][./_-]|\\+44 )|(?<=\\bNHS[-_/]?))(\\d{3})${GAP}(\\d{3})${GAP}(\\d{4})(?![\\p{L}\\p{N}]|[./_-][\\p{L}\\p{N}]|,\\d(?!\\d{9}))`,
  'gu',
);

/** Ten figures in groups of any size, where the words before them say what they are. */
const NAMED_FIGURES =
  /(?<=\bNHS (?:number|no\.?)(?: is| was)?:? ?)\d(?:[ \u00a0-]?\d){9}(?![\p{L}\p{N}])/giu;

/** An NHS number anywhere in a file. */
export const noNhsNumbers: TextRule = {
  id: 'no-nhs-numbers',
  group: 'people',
  severity: 'error',
  title: 'No file contains an NHS number.',
  reason:
    'An NHS number names one patient for life. A file of the hub is public, with all its earlier versions.',
  find: ({ words }) => [
    ...findMatches(words, TEN_FIGURES, ([written, a = '', b = '', c = '']) =>
      toSlip(written, a + b + c),
    ),
    ...findMatches(words, NAMED_FIGURES, ([written]) =>
      // In groups of 3-3-4 it has been found above.
      /^\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}$/u.test(written)
        ? undefined
        : toSlip(written, written.replace(/\D/gu, '')),
    ),
  ],
};

function toSlip(written: string, figures: string) {
  if (!isNhsNumber(figures)) return undefined;
  const shown = toHidden(written).replace(/\s+/gu, ' ');
  return {
    message: `“${shown}” has the form and the check digit of an NHS number.`,
    fix: 'Take it out. If it is a real one, tell the hub’s editors: earlier versions of the file may hold it too.',
  };
}

/**
 * Whether ten figures can be the NHS number of somebody in England. The check digit is from the NHS Data
 * Dictionary, https://www.datadictionary.nhs.uk/attributes/nhs_number.html: the first nine figures are
 * weighted by 10 down to 2, and the sum is taken from the next multiple of 11. Numbers in use begin with
 * 4, 6 or 7, and those made for tests with 9; others are left alone, so that fewer numbers of another
 * sort are taken for one.
 */
export function isNhsNumber(figures: string): boolean {
  if (!/^[4679]\d{9}$/u.test(figures)) return false;
  const digits = Array.from(figures, Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
