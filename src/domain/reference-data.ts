import { z } from 'zod';
import {
  citation,
  listOf,
  orNotRecorded,
  partialDate,
  reference,
  text,
  webAddress,
} from './fields.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

/** A subject with a landing page of its own. */
export const topics = z.strictObject({
  title: text.max(60).describe('The subject, in at most 60 characters.'),
  summary: text
    .max(280)
    .describe('Why it matters to a primary care leader, in at most 280 characters.'),
  reliesOn,
  ...stewardship,
});

/** A term or acronym, explained in plain English. */
export const glossary = z.strictObject({
  term: text.describe('The term written out.'),
  acronym: text.optional().describe('The short form.'),
  aliases: listOf(text).describe('Other words for the same thing.'),
  definition: text.max(280).describe('What it means, in at most 280 characters of plain English.'),
  area: z
    .enum([
      'collaboration',
      'contracts',
      'governance',
      'legal-form',
      'neighbourhood',
      'primary-care',
      'structure',
    ])
    .describe('The part of the field it belongs to.'),
  source: orNotRecorded(citation).describe('The source of the definition.'),
  note: text.optional().describe('What the source does and does not cover.'),
  ...stewardship,
});

/** A person who led, spoke or wrote, with the roles that public sources record. */
export const people = z.strictObject({
  name: text.describe('The name as published.'),
  summary: text.max(280).describe('Who the person is, in at most 280 characters.'),
  roles: z
    .array(
      z.strictObject({
        role: text.describe('The role.'),
        organisation: reference('organisations').describe('The organisation.'),
        asOf: orNotRecorded(partialDate).describe('The date at which the role was held.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .min(1)
    .describe('Roles held, with dates.'),
  ...stewardship,
});

/** An organisation that entries speak of. */
export const organisationTypes = {
  'integrated-care-board': 'Integrated care board',
  'gp-federation': 'GP federation',
  collaborative: 'Collaborative',
  'membership-body': 'Membership body',
  'law-firm': 'Law firm',
  publisher: 'Publisher',
  'representative-body': 'Representative body',
  'public-body': 'Public body',
  'primary-care-network': 'Primary care network',
  'nhs-trust': 'NHS trust',
  partnership: 'Partnership',
  'health-innovation-network': 'Health innovation network',
  'professional-college': 'Professional or royal college',
  charity: 'Charity',
  'think-tank': 'Think tank',
  'research-unit': 'Research unit',
  journal: 'Journal',
  'accountancy-firm': 'Accountancy firm',
  firm: 'Firm',
} as const;

export type OrganisationType = keyof typeof organisationTypes;

export const organisations = z.strictObject({
  name: text.describe('The full name.'),
  acronym: text.optional().describe('The short form.'),
  type: z
    .enum(Object.keys(organisationTypes) as [OrganisationType, ...OrganisationType[]])
    .describe('The sort of organisation.'),
  summary: text.max(280).describe('What it is and does, in at most 280 characters.'),
  ods: text.optional().describe('Its ODS code.'),
  established: orNotRecorded(partialDate).optional().describe('When it was set up.'),
  collaborative: reference('collaboratives')
    .optional()
    .describe('Its register record, where it is itself a collaborative.'),
  systems: listOf(reference('systems')).optional().describe('The systems it serves.'),
  website: orNotRecorded(webAddress).describe('Its website.'),
  source: citation.optional().describe('The source of what is said about it.'),
  ...stewardship,
});
