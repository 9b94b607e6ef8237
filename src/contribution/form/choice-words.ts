import { facetLabel, type FacetId, type FacetValue } from '#domain/facets.ts';
import { threadLevels, threadLinks } from '#domain/accountability.ts';
import { outcomes } from '#domain/claims.ts';
import { policyTypes } from '#domain/policies.ts';
import { organisationTypes } from '#domain/reference-data.ts';

/** What a person reads for a value that the domain has no word for, by the field's name. */
const ownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  direction: {
    better: 'It got better',
    worse: 'It got worse',
    'no-change': 'No change',
    'not-known': 'Not known',
  },
  comparator: {
    none: 'Nothing',
    before: 'The time before',
    matched: 'A matched group',
    randomised: 'A randomised group',
  },
  measuredBy: {
    'the-team': 'The team itself',
    commissioner: 'The commissioner',
    regulator: 'A regulator',
    independent: 'Someone independent',
  },
  attribution: {
    attributed: 'A source puts it down to the body',
    associated: 'A source ties it to the body, with other causes',
    'activity-only': 'A source only counts activity',
  },
  basis: {
    stated: 'A source states it',
    inferred: 'It is our own reading',
  },
  coverage: {
    full: 'All of them',
    partial: 'Only part of them',
  },
  speech: {
    direct: 'The person’s own words',
    reported: 'The gist, in reported speech',
  },
  state: {
    exploring: 'Still talking about whether to begin',
    forming: 'Being set up',
    running: 'Yes, it is running',
    changed: 'It goes on in another shape',
    merged: 'It has become part of another body',
    paused: 'It has paused',
    stopped: 'No, it has stopped',
    'not-known': 'Not known',
  },
};

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  outcome: outcomes,
  type: { ...policyTypes, ...organisationTypes },
  link: threadLinks,
  answersTo: threadLevels,
};

/** What a person reads for a value of a choice. */
export function toChoiceLabel(field: string, value: string, facet: FacetId | undefined): string {
  const words = ownWords[field]?.[value];
  if (words !== undefined) return words;
  if (facet !== undefined) return facetLabel(facet, value as FacetValue<FacetId>);
  const found = tables[field]?.[value] ?? (threadLevels as Record<string, string>)[value];
  return found ?? toWords(value);
}

/** `not-in-force` as `Not in force`. */
export function toWords(id: string): string {
  const words = id
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
