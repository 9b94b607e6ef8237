import { findMatches, type TextRule } from '#rules/text-rule.ts';
import { toHidden } from './hidden-figures.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}';
const FULL_DATE = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const DATE_OF_BIRTH = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:born|date of birth|birthday|d\\.?o\\.?b\\.?)(?: is| was)?:? (?:on )?["'‘“]?(?:the )?${FULL_DATE}(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A person's day of birth. Advice, since texts also say that an organisation was born on a day. */
export const noDatesOfBirth: TextRule = {
  id: 'no-dates-of-birth',
  group: 'people',
  severity: 'advice',
  title: 'Nobody’s full date of birth is given.',
  reason:
    'A date of birth helps to pick out a patient, or to pose as somebody. Readers learn nothing from it.',
  find: ({ words }) =>
    findMatches(words, DATE_OF_BIRTH, ([written]) => ({
      message: `“${toHidden(written)}” looks like a date of birth.`,
      fix: 'Take the day out. For an organisation, write “founded on”.',
    })),
};
