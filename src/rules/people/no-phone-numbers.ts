import { findMatches, type TextRule } from '#rules/text-rule.ts';
import { toHidden } from './hidden-figures.ts';

/** Between groups of figures: spaces, a stroke of any sort, the end of a line. */
const GAP = '(?:[ \\u00a0]{0,2}[-\\u2010-\\u2014./]?[ \\u00a0]{0,2}| {0,4}\\n[ >#]{0,40})';

/** Where the next number of a list begins, which is no part of this one. */
const NEXT = '0(?:[ \\u00a0-]?\\d){9}';

/** Written for use at home, or with the code of a country; groups of fewer than three figures are dates. */
const TELEPHONE = new RegExp(
  `(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}_][/_-]|\\p{N}[.,])(?:(?:\\+|00)44[ \\u00a0.-]?(?:\\(0\\)[ \\u00a0]?)?\\(?\\d{2,5}\\)?|\\(?0\\d{2,4}\\)?)(?:${GAP}(?!${NEXT})\\d{3,8}){1,3}(?![\\p{L}\\p{N}]|[-_.,/](?!${NEXT})[\\p{L}\\p{N}])`,
  'gu',
);

/** A mobile or home telephone number anywhere in a file. */
export const noPhoneNumbers: TextRule = {
  id: 'no-phone-numbers',
  group: 'people',
  severity: 'error',
  title: 'No file contains a telephone number that may be a person’s own.',
  reason:
    'A mobile or local number can lead to somebody’s pocket or home. Organisations give their numbers on their own pages.',
  find: ({ words }) =>
    findMatches(words, TELEPHONE, ([written]) =>
      isOwnNumber(written)
        ? {
            message: `“${toHidden(written).replace(/\s+/gu, ' ')}” looks like a mobile or local telephone number.`,
            fix: 'Take it out, and link to the organisation’s contact page.',
          }
        : undefined,
    ),
};

/**
 * Whether a British number may be a person’s own. Numbers that begin with 03, 08 or 09 belong to
 * organisations by Ofcom’s National Telephone Numbering Plan; local numbers begin with 01 or 02, mobile
 * ones with 07.
 */
export function isOwnNumber(written: string): boolean {
  const national = written
    .replace(/\(0\)/u, '')
    .replace(/\D/gu, '')
    .replace(/^(?:0044|44|0)/u, '');
  return /^(?:7\d{9}|[12]\d{8,9})$/u.test(national);
}
