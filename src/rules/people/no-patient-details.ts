import { findMatches, type TextRule } from '#rules/text-rule.ts';

const PERSON =
  '(?:patient|person|woman|man|lady|gentleman|female|male|girl|boy|child|baby|mother|father|mum|dad|grandmother|grandfather|widow|widower|resident)';

/** Signs that a text tells of one patient. */
const DETAILS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,3}[- ]year[- ]old(?: \\p{L}+){0,2}? ${PERSON}\\b`, 'giu'),
  new RegExp(`aged \\d{1,3}\\b(?<=${PERSON},? (?:who is )?aged \\d{1,3})`, 'giu'),
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Patient)\.? \p{Lu}(?![\p{L}\p{N}’'-]|\.?\p{Lu}|\.? \p{Lu}\p{Ll})/gu,
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx)\.?(?: \p{Lu}[\p{L}’'-]+){1,3},? (?:who is )?(?:aged |\()\d{1,3}\b/gu,
  /(?<![\p{L}\p{N}])(?:[Aa]|[Oo]ne|[Oo]ur) patient,? (?:called |named )?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu,
  /(?<![\p{L}\p{N}.])\p{Lu}\. ?\p{Lu}\.?,? (?:aged |\()\d{1,3}\b/gu,
  /(?<![\p{L}\p{N}])(?:(?:hospital|patient|MRN|EMIS|SystmOne) (?:number|no\.?|ID)|MRN):? [A-Z]{0,3}\d{4,10}\b/giu,
];

/** Words by which a patient might be known. Advice: only a person can tell whether they would be. */
export const noPatientDetails: TextRule = {
  id: 'no-patient-details',
  group: 'people',
  severity: 'advice',
  title: 'No patient can be identified from what is said.',
  reason:
    'Age, place and illness together are often enough for neighbours to know who is meant, even without a name.',
  find: ({ words }) =>
    DETAILS.flatMap((pattern) =>
      findMatches(words, pattern, ([written]) => ({
        message: `“${written.replace(/\d/gu, '*').replace(/\s+/gu, ' ')}” may tell readers which patient is meant.`,
        fix: 'Say what the service did, not for whom; or write about patients in general.',
      })),
    ),
};
