import { getCertainty } from '#domain/certainty.ts';
import { type Claim, outcomes } from '#domain/claims.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { toCertaintyLabel } from '#views/labels.ts';
import type { ClaimRow } from '#views/parts.ts';
import type { References } from '#views/references.ts';

const directions: Readonly<Record<Claim['direction'], string>> = {
  better: 'better',
  worse: 'worse',
  'no-change': 'no change',
  'not-known': 'not known',
};

const measurers: Readonly<Record<NonNullable<Claim['measuredBy']>, string>> = {
  'the-team': 'the team',
  commissioner: 'the commissioner',
  regulator: 'a regulator',
  independent: 'someone independent',
};

const comparators: Readonly<Record<Claim['comparator'], string>> = {
  none: 'nothing',
  before: 'the time before',
  matched: 'a matched group',
  randomised: 'a randomised group',
};

/** A claim with its figures, how it was measured, and the label that the rule gives it. */
export function toClaimRow(claim: Claim, references: References): ClaimRow {
  const isKnown = claim.source !== NOT_RECORDED;
  return {
    outcome: outcomes[claim.outcome],
    what: claim.what,
    isKnown,
    before: toFigure(claim.before, claim.unit),
    after: toFigure(claim.after, claim.unit),
    details: isKnown ? toDetails(claim) : '',
    certainty: toCertaintyLabel(getCertainty(claim)),
    refs: claim.source === NOT_RECORDED ? [] : references.cite(claim.source),
  };
}

function toFigure(
  figure: number | string | undefined,
  unit: string | undefined,
): string | undefined {
  if (figure === undefined) return undefined;
  const text = typeof figure === 'number' ? figure.toLocaleString('en-GB') : figure;
  return unit === undefined ? text : `${text} ${unit}`;
}

function toDetails(claim: Claim): string {
  const isMeasured = claim.after !== undefined;
  const sentences = [
    claim.period && `Period: ${claim.period}`,
    claim.denominator && `Out of: ${claim.denominator}`,
    // A lone figure has no direction, and the page says beside it that none came before.
    !(isMeasured && claim.direction === 'not-known') && `Direction: ${directions[claim.direction]}`,
    isMeasured && `Compared with: ${comparators[claim.comparator]}`,
    claim.measuredBy && `${isMeasured ? 'Measured' : 'Said'} by: ${measurers[claim.measuredBy]}`,
    claim.limits,
  ];
  return sentences
    .filter((sentence) => typeof sentence === 'string')
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ');
}
