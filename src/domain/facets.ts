/**
 * A facet is a controlled vocabulary that readers filter by and authors choose from.
 * Its id is the front matter key, the query parameter and the search filter; a value's id is what is
 * written, searched for and put in a URL. Schema fields, filters, counts, messages and guides follow
 * from this table.
 */
export interface Facet {
  /** What readers see above the filter. */
  readonly label: string;
  /** What the author is asked to choose, for the schema and the guides. */
  readonly asks: string;
  readonly values: Readonly<Record<string, string>>;
}

export const facets = {
  level: {
    label: 'Level',
    asks: 'The widest level at which the body works.',
    values: {
      neighbourhood: 'Neighbourhood',
      place: 'Place',
      'part-system': 'Part of a system',
      system: 'System',
    },
  },
  form: {
    label: 'Legal form',
    asks: 'The form the body takes in law, or in governance where it has none in law.',
    values: {
      forum: 'Forum',
      'informal-alliance': 'Informal alliance',
      'memorandum-of-understanding': 'Memorandum of understanding',
      company: 'Company',
      'community-interest-company': 'Community interest company',
      llp: 'Limited liability partnership',
      'board-in-ics-governance': 'Board inside ICS governance',
      'not-recorded': 'Not recorded',
    },
  },
  providers: {
    label: 'Who takes part',
    asks: 'The kinds of provider or organisation that take part.',
    values: {
      'general-practice': 'General practice',
      pcn: 'Primary care networks',
      'gp-federation': 'GP federations',
      'community-pharmacy': 'Community pharmacy',
      dentistry: 'Dentistry',
      optometry: 'Optometry',
      audiology: 'Audiology',
      lmc: 'Local medical committee',
      'voluntary-sector': 'Voluntary sector',
      trust: 'NHS trust',
      council: 'Council',
    },
  },
  region: {
    label: 'Region',
    asks: 'The NHS England region.',
    values: {
      'east-of-england': 'East of England',
      london: 'London',
      midlands: 'Midlands',
      'north-east-and-yorkshire': 'North East and Yorkshire',
      'north-west': 'North West',
      'south-east': 'South East',
      'south-west': 'South West',
    },
  },
  functions: {
    label: 'What it does',
    asks: 'What the body is there to do.',
    values: {
      voice: 'Speaks for primary care',
      'shared-learning': 'Shares learning',
      strategy: 'Plans ahead',
      'service-redesign': 'Redesigns services',
      'service-delivery': 'Delivers services',
      contracting: 'Bids for and holds contracts',
      'workforce-and-training': 'Workforce and training',
      'practice-support': 'Supports practices',
    },
  },
  benefits: {
    label: 'Benefit sought',
    asks: 'The benefits that the story touches on.',
    values: {
      'collective-voice': 'Collective voice',
      'economies-of-scale': 'Economies of scale',
      'bidding-for-contracts': 'Bidding for contracts',
      'accountability-from-practice-to-system': 'Accountability from practice to system',
      'working-with-system-partners': 'Working with system partners',
      'bringing-in-wider-primary-care': 'Bringing in wider primary care',
    },
  },
  challenges: {
    label: 'Problem faced',
    asks: 'The problems that the story touches on.',
    values: {
      time: 'Time',
      'competing-priorities': 'Competing priorities',
      'independence-and-competition': 'Independence and competition',
      resource: 'Resource',
      mandate: 'Mandate',
      complexity: 'Complexity',
      trust: 'Trust',
    },
  },
  purpose: {
    label: 'What the clause settles',
    asks: 'What the clause settles.',
    values: {
      aims: 'Aims and scope',
      principles: 'Principles',
      membership: 'Membership',
      representation: 'Who is represented',
      chair: 'Chair and officers',
      terms: 'How people are chosen, and for how long',
      quorum: 'Quorum',
      decisions: 'How decisions are made',
      mandate: 'Mandate',
      'reserved-matters': 'What members keep for themselves',
      'conflicts-of-interest': 'Conflicts of interest',
      competition: 'Competition and procurement',
      'freedom-to-act-alone': 'Freedom to act alone',
      information: 'Information and confidentiality',
      money: 'Money and time',
      'risk-share': 'Risk and gain',
      disputes: 'Disputes',
      leaving: 'Leaving and removal',
      review: 'Review and closing',
      patients: 'Patients and the public',
      'board-and-place': 'The board and the places',
      'statutory-committees': 'LMC and other statutory committees',
      openness: 'Openness',
      support: 'Support and administration',
      steps: 'Steps and dates',
      options: 'Options and reasons',
      measures: 'How success is judged',
      duties: 'Duties of a role',
    },
  },
  'funding-route': {
    label: 'How it is paid for',
    asks: 'Where the money comes from.',
    values: {
      'commissioner-funding': 'Commissioner funding',
      'member-contributions': 'Member contributions',
      'contract-income': 'Contract income',
      'national-programme': 'National programme',
      grant: 'Grant',
      'in-kind': 'Time and help in kind',
      'not-recorded': 'Not recorded',
    },
  },
  stage: {
    label: 'Stage',
    asks: 'What was known of the body at that date.',
    values: {
      exploring: 'Exploring',
      forming: 'Forming',
      running: 'Running',
      changed: 'Changed',
      merged: 'Merged',
      paused: 'Paused',
      stopped: 'Stopped',
      'not-known': 'Not known',
    },
  },
  certainty: {
    label: 'Certainty of best claim',
    asks: 'How firm the best claim is, by the published rule; nobody sets it by hand.',
    values: {
      'evaluated-and-repeated': 'Independently evaluated, repeated elsewhere',
      'independently-evaluated': 'Independently evaluated',
      'measured-against-comparison': 'Measured by the team against a comparison',
      'measured-by-team': 'Measured by the team',
      'activity-only': 'Activity only',
      'reported-not-measured': 'Reported, not measured',
      'not-known': 'Not known',
    },
  },
} as const satisfies Record<string, Facet>;

export type FacetId = keyof typeof facets;
export type FacetValue<F extends FacetId> = keyof (typeof facets)[F]['values'] & string;

/** The ids of a facet's values, in the order they are shown. */
export function facetValues<F extends FacetId>(facet: F): [FacetValue<F>, ...FacetValue<F>[]] {
  return Object.keys(facets[facet].values) as [FacetValue<F>, ...FacetValue<F>[]];
}

/** What readers see for a value. */
export function facetLabel<F extends FacetId>(facet: F, value: FacetValue<F>): string {
  const values: Readonly<Record<string, string>> = facets[facet].values;
  return values[value] ?? value;
}
