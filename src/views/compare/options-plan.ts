import type { ComparedSort } from '#domain/comparison.ts';

/** Which rows of a comparison each part of an options paper is drawn from. */
export interface OptionsPlan {
  /** The table of all options at the start. */
  readonly atAGlance: readonly string[];
  readonly whatItIs: readonly string[];
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  readonly evidence: readonly string[];
  readonly costsAndTime: readonly string[];
  readonly risks: readonly string[];
}

export const optionsPlans: Readonly<Record<ComparedSort, OptionsPlan>> = {
  models: {
    atAGlance: ['levels', 'providers', 'holdsContracts', 'timeToForm', 'money', 'certainty'],
    whatItIs: [
      'levels',
      'forms',
      'providers',
      'decides',
      'holdsContracts',
      'independenceOfProviders',
    ],
    inFavour: ['suits'],
    against: ['doesNotSuit'],
    evidence: ['certainty', 'evidence', 'examples'],
    costsAndTime: ['timeToForm', 'leadershipTime', 'money', 'firstSteps'],
    risks: ['risks'],
  },
  collaboratives: {
    atAGlance: ['systems', 'status', 'level', 'form', 'set-up-time', 'funding', 'certainty'],
    whatItIs: ['systems', 'status', 'model', 'level', 'form', 'providers', 'decides'],
    inFavour: ['benefits', 'functions'],
    against: ['challenges'],
    evidence: ['certainty', 'claims', 'cases', 'lessons'],
    costsAndTime: ['set-up-time', 'set-up-money', 'set-up-people', 'help', 'funding'],
    risks: ['doubts'],
  },
};

/** The titles of the parts, in the order of the paper. */
export const optionsParts = {
  whatItIs: 'What it is',
  inFavour: 'For',
  against: 'Against',
  evidence: 'Evidence, and how sure we can be',
  costsAndTime: 'Costs and time',
  risks: 'Risks',
} as const satisfies Partial<Record<keyof OptionsPlan, string>>;
