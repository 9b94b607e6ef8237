import { describe, expect, it } from 'vitest';
import { type Claim, claim as claimSchema } from '#domain/claims.ts';
import {
  type Certainty,
  certaintySteps,
  getBestCertainty,
  getCertainty,
  getCertaintyBeads,
} from '#domain/certainty.ts';
import { facetValues } from '#domain/facets.ts';

/** A claim with a figure, measured by the team, and what is changed in it. */
const claim = (changes: Partial<Claim> = {}): Claim => ({
  outcome: 'access',
  what: 'More patients were seen on the day.',
  after: 12,
  direction: 'better',
  comparator: 'none',
  measuredBy: 'the-team',
  attribution: 'associated',
  source: 'report',
  ...changes,
});

const unmeasured = (changes: Partial<Claim> = {}): Claim => {
  const { after, ...rest } = claim(changes);
  return rest;
};

/** Every way in which the rule tells claims apart, and the label it gives. */
const truthTable: readonly (readonly [why: string, claim: Claim, label: Certainty])[] = [
  ['no source speaks of it', unmeasured({ source: 'not recorded' }), 'not-known'],
  ['no source, though a figure stands there', claim({ source: 'not recorded' }), 'not-known'],
  [
    'a source says that the effect is not known',
    unmeasured({ direction: 'not-known' }),
    'not-known',
  ],
  ['it is said, without a figure', unmeasured(), 'reported-not-measured'],
  [
    'it is said by someone independent, without a figure',
    unmeasured({ measuredBy: 'independent' }),
    'reported-not-measured',
  ],
  [
    'it is compared with a matched group, without a figure',
    unmeasured({ comparator: 'matched' }),
    'reported-not-measured',
  ],
  ['a figure counts what was done', claim({ attribution: 'activity-only' }), 'activity-only'],
  [
    'someone independent counts what was done',
    claim({ attribution: 'activity-only', measuredBy: 'independent', repeatedIn: 'second' }),
    'activity-only',
  ],
  [
    'someone independent measured it, and another found the same',
    claim({ measuredBy: 'independent', repeatedIn: 'second' }),
    'evaluated-and-repeated',
  ],
  [
    'someone independent measured it',
    claim({ measuredBy: 'independent' }),
    'independently-evaluated',
  ],
  [
    'someone independent measured it against a matched group',
    claim({ measuredBy: 'independent', comparator: 'matched' }),
    'independently-evaluated',
  ],
  [
    'the team measured it against a matched group',
    claim({ comparator: 'matched' }),
    'measured-against-comparison',
  ],
  [
    'a regulator measured it against a randomised group',
    claim({ comparator: 'randomised', measuredBy: 'regulator' }),
    'measured-against-comparison',
  ],
  ['the team measured it', claim(), 'measured-by-team'],
  ['the team measured it before and after', claim({ comparator: 'before' }), 'measured-by-team'],
  ['the commissioner measured it', claim({ measuredBy: 'commissioner' }), 'measured-by-team'],
  [
    'the team found the same as another source',
    claim({ repeatedIn: 'second' }),
    'measured-by-team',
  ],
  [
    'a figure that shows neither better nor worse',
    claim({ direction: 'not-known' }),
    'measured-by-team',
  ],
];

describe('the certainty rule', () => {
  it.each(truthTable)('where %s', (_why, made, label) => {
    expect(getCertainty(made)).toBe(label);
  });

  it('is tried on claims that an author could write', () => {
    for (const [why, made] of truthTable)
      expect(claimSchema.safeParse(made).success, why).toBe(true);
  });

  it('is tried for every label, and has a step for each', () => {
    const labels = facetValues('certainty').toSorted();
    expect([...new Set(truthTable.map(([, , label]) => label))].toSorted()).toEqual(labels);
    expect(certaintySteps.map((step) => step.label).toSorted()).toEqual(labels);
  });

  it('says in a sentence when each step holds', () => {
    for (const { when } of certaintySteps) expect(when).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the label of a case', () => {
  it('is not known where there is no claim', () => {
    expect(getBestCertainty([])).toBe('not-known');
  });

  it('is that of its best claim, wherever it stands', () => {
    const claims = [unmeasured(), claim({ comparator: 'matched' }), claim()];
    expect(getBestCertainty(claims)).toBe('measured-against-comparison');
    expect(getBestCertainty(claims.toReversed())).toBe('measured-against-comparison');
  });

  it('fills six beads at its firmest and none where nothing is known', () => {
    expect(facetValues('certainty').map(getCertaintyBeads)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });
});
