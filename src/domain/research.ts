import { z } from 'zod';
import {
  about,
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

/** The sorts of publication that the hub lists. */
export const publicationTypes = {
  report: 'Report',
  briefing: 'Briefing',
  blog: 'Blog',
  article: 'Article',
  podcast: 'Podcast',
  guidance: 'Guidance',
  'peer-reviewed': 'Peer-reviewed study',
  'call-for-evidence': 'Call for evidence',
  data: 'Data',
} as const;

export type PublicationType = keyof typeof publicationTypes;

/** A report, briefing, article or call for evidence; others' work is summarised, never copied. */
export const research = z.strictObject({
  title: text.max(160).describe('The title as published.'),
  summary: text.max(280).describe('What it says that a reader can use, in at most 280 characters.'),
  type: z
    .enum(Object.keys(publicationTypes) as [PublicationType, ...PublicationType[]])
    .describe('The sort of publication.'),
  authors: listOf(text).describe('Who wrote it, as published.'),
  people: listOf(reference('people'))
    .optional()
    .describe('Authors who have an entry of their own.'),
  publisher: reference('organisations').describe('Who published it.'),
  date: orNotRecorded(partialDate).describe('When it was published.'),
  about,
  dateNote: text.optional().describe('How the date is known, where it is not printed.'),
  expected: text.optional().describe('What the publication said would follow, and when.'),
  state: z
    .enum(['planned', 'fieldwork', 'published', 'updated', 'corrected', 'superseded', 'withdrawn'])
    .describe('Where it is in its life.'),
  policy: reference('policies')
    .optional()
    .describe('The policy that it sets out, where it is itself the law, plan or guidance.'),
  supersededBy: reference('research').optional().describe('The publication that replaced it.'),
  follows: listOf(reference('research'))
    .optional()
    .describe('The publications that it follows on from.'),
  publishAt: partialDate.optional().describe('The day before which nothing of it may appear.'),
  url: webAddress.optional().describe('The address where it can be read.'),
  files: listOf(webAddress).optional().describe('The addresses of its files.'),
  findings: z
    .array(
      z.strictObject({
        finding: text.describe('The finding, in the hub’s own words.'),
        source: citation.describe('The source it is taken from.'),
      }),
    )
    .describe('What it found or argued.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it bears on.'),
  systems: listOf(reference('systems')).describe('The systems it speaks of.'),
  collaboratives: listOf(reference('collaboratives'))
    .optional()
    .describe('The bodies it speaks of.'),
  corrections: z
    .array(
      z.strictObject({
        date: partialDate.describe('When it was corrected.'),
        what: text.describe('What was corrected.'),
      }),
    )
    .describe('Corrections made here since it was listed.'),
  reliesOn,
  ...stewardship,
});
