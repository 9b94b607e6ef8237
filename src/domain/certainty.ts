import type { Claim } from './claims.ts';
import { facetValues, type FacetValue } from './facets.ts';
import { NOT_RECORDED } from './fields.ts';

/**
 * The published rule that turns a claim into a certainty label. Pure, versioned and never overridden:
 * change the rule and its version together, and the page that explains it follows.
 */
export const CERTAINTY_RULE_VERSION = 1;

export type Certainty = FacetValue<'certainty'>;

/** One line of the rule: the first whose test holds gives the label. */
interface CertaintyStep {
  readonly label: Certainty;
  readonly when: string;
  readonly holds: (claim: Claim) => boolean;
}

const isMeasured = (claim: Claim): boolean => claim.after !== undefined;

/** The rule, in the order it is applied. */
export const certaintySteps: readonly CertaintyStep[] = [
  {
    label: 'not-known',
    when: 'No source speaks of this outcome, or a source says that the effect is not known.',
    holds: (claim) =>
      claim.source === NOT_RECORDED || (claim.direction === 'not-known' && !isMeasured(claim)),
  },
  {
    label: 'reported-not-measured',
    when: 'Somebody says so, and no figure is given.',
    holds: (claim) => !isMeasured(claim),
  },
  {
    label: 'activity-only',
    when: 'A figure counts what was done, not what came of it.',
    holds: (claim) => claim.attribution === 'activity-only',
  },
  {
    label: 'evaluated-and-repeated',
    when: 'Someone independent measured it, and another source found the same elsewhere.',
    holds: (claim) => claim.measuredBy === 'independent' && claim.repeatedIn !== undefined,
  },
  {
    label: 'independently-evaluated',
    when: 'Someone independent of the body and its commissioner measured it.',
    holds: (claim) => claim.measuredBy === 'independent',
  },
  {
    label: 'measured-against-comparison',
    when: 'The team, its commissioner or a regulator measured it against a matched or randomised group.',
    holds: (claim) => claim.comparator === 'matched' || claim.comparator === 'randomised',
  },
  {
    label: 'measured-by-team',
    when: 'The team, its commissioner or a regulator measured it, with nothing or only the time before to compare with.',
    holds: () => true,
  },
];

/** The label of one claim. */
export function getCertainty(claim: Claim): Certainty {
  return certaintySteps.find((step) => step.holds(claim))?.label ?? 'not-known';
}

/** How many of six beads a label fills: six for the firmest, none for not known. */
export function getCertaintyBeads(certainty: Certainty): number {
  const order = facetValues('certainty');
  return order.length - 1 - order.indexOf(certainty);
}

/** A case's label is that of its best claim; with no claim at all nothing is known. */
export function getBestCertainty(claims: readonly Claim[]): Certainty {
  return claims
    .map(getCertainty)
    .reduce<Certainty>(
      (best, label) => (getCertaintyBeads(label) > getCertaintyBeads(best) ? label : best),
      'not-known',
    );
}
