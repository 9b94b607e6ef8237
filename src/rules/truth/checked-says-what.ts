import { toDateText } from '#domain/partial-date.ts';
import { findEarlierFields } from '#rules/earlier-fields.ts';
import { type ReadEntry, isRecord } from '#rules/reading.ts';
import type { CorpusRule, Finding, RuleContext } from '#rules/rule.ts';

/** Words that say that something was checked and not what. */
const SAYS_NOTHING = new Set(
  `a all and any are as been before change changed changes check checked complete content correct current
  date detail details done entire entry error errors everything fact facts fine fully good has have in is
  issue issues it look looked looks na need needed needs new no none nothing of ok okay out page problem
  problems read review reviewed right same seems still tbc the there this thing things true unchanged up
  update updated verified was were whole with yes`.split(/\s+/u),
);

export const checkedSaysWhat: CorpusRule = {
  id: 'checked-says-what',
  group: 'truth',
  severity: 'error',
  title: 'A review says what was checked, and each new review says it afresh.',
  reason:
    'A new date tells readers that somebody looked. It may only be set by one who did, and who can say at what.',
  find: (reads, context) =>
    reads.flatMap((read) => [...findStockWords(read), ...findBareBump(read, context)]),
};

const FIX = 'Say what was compared with what, such as “Roles, against the board’s web page”.';

function findStockWords(read: ReadEntry): Finding[] {
  const checked = read.entry?.data.review.checked;
  if (checked === undefined) return [];
  const words = checked
    .toLowerCase()
    .replace(/[/'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.some((word) => !SAYS_NOTHING.has(word))) return [];
  return [
    {
      read,
      path: ['review', 'checked'],
      message: `“${checked}” does not say what was checked.`,
      fix: FIX,
    },
  ];
}

/** The day of the review has moved on since the last version of the file, and its words have not. */
function findBareBump(read: ReadEntry, context: RuleContext): Finding[] {
  const review = read.entry?.data.review;
  const before = findEarlierFields(read, context)?.review;
  if (review === undefined || !isRecord(before) || before.checked !== review.checked) return [];
  const reviewedOn = typeof before.reviewedOn === 'string' ? before.reviewedOn : '';
  if (reviewedOn === '' || reviewedOn === review.reviewedOn) return [];
  return [
    {
      read,
      path: ['review', 'checked'],
      message: `The review has gone from ${toDateText(reviewedOn)} to ${toDateText(review.reviewedOn)}, and “checked” still says what it said.`,
      fix: `Say what was checked this time. ${FIX}`,
    },
  ];
}
