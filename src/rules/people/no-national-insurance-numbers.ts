import { findMatches, type TextRule } from '#rules/text-rule.ts';

/**
 * Two letters, six figures, one letter; which letters is from HMRC’s National Insurance Manual, NIM39110,
 * https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110.
 */
const NATIONAL_INSURANCE_NUMBER =
  /(?<![\p{L}\p{N}_-])(?!BG|GB|KN|NK|NT|TN|ZZ)([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ -]?\d{2}){3}[ -]?[A-D](?![\p{L}\p{N}_-])/gu;

/** A National Insurance number anywhere in a file. */
export const noNationalInsuranceNumbers: TextRule = {
  id: 'no-national-insurance-numbers',
  group: 'people',
  severity: 'error',
  title: 'No file contains a National Insurance number.',
  reason:
    'With it, somebody can claim to be that person. It has no place in a text about organisations.',
  find: ({ words }) =>
    findMatches(words, NATIONAL_INSURANCE_NUMBER, ([, letters = '']) => ({
      message: `“${letters}…” has the form of a National Insurance number.`,
      fix: 'Take it out. If it is a real one, tell the hub’s editors: earlier versions of the file may hold it too.',
    })),
};
