import { findMatches, type TextRule } from '#rules/text-rule.ts';

/** A full postcode by the forms of BS 7666, with its space. */
const POSTCODE =
  /(?<![\p{L}\p{N}_-])[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}_-])/gu;

/** A full postcode. Advice, since an organisation’s own is public. */
export const noFullPostcodes: TextRule = {
  id: 'no-full-postcodes',
  group: 'people',
  severity: 'advice',
  title: 'No full postcode is given; a place is named.',
  reason:
    'About fifteen homes share a postcode, so with an age or an illness it names a person. Readers need the area.',
  find: ({ words }) =>
    findMatches(words, POSTCODE, ([written]) => ({
      message: `“${written}” is a full postcode.`,
      fix: `Name the place, or write the first half only: “${written.split(' ')[0] ?? ''}”.`,
    })),
};
