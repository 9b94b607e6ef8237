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
import { isPartialDate } from './partial-date.ts';
import { reliesOn } from './policies.ts';
import { type PublicationState, publicationStates } from './publication-life.ts';
import { corrections, stewardship } from './stewardship.ts';

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

/** An embargo ends on a day: of a month alone nobody could say whether that is its first day or its last. */
const publicationDay = z
  .string()
  .refine((date) => date.length === '2026-12-01'.length && isPartialDate(date), {
    error: 'is not a day of the calendar',
    params: { fix: 'Write the whole day on which it may appear, as in 2026-12-01.' },
  })
  .meta({ date: true });

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
    .enum(Object.keys(publicationStates) as [PublicationState, ...PublicationState[]])
    .describe('Where it is in its life.'),
  announced: partialDate
    .optional()
    .describe('When it was announced, where it was before it came out.'),
  fieldworkFrom: partialDate.optional().describe('When the questions began to be asked.'),
  opens: partialDate
    .optional()
    .describe('The first day on which a call for evidence takes evidence.'),
  closes: partialDate
    .optional()
    .describe('The last day on which a call for evidence takes evidence.'),
  policy: reference('policies')
    .optional()
    .describe('The policy that it sets out, where it is itself the law, plan or guidance.'),
  updates: z
    .array(
      z.strictObject({
        date: partialDate.describe('When it was updated.'),
        what: text.max(280).describe('What is new in it, in readers’ words.'),
      }),
    )
    .optional()
    .describe('New editions or additions that its publisher brought out, oldest first.'),
  supersededBy: reference('research').optional().describe('The publication that replaced it.'),
  supersededOn: partialDate
    .optional()
    .describe('When it was replaced, where that is not the day on which its successor came out.'),
  withdrawn: z
    .strictObject({
      date: partialDate.describe('When it was withdrawn.'),
      why: text.max(240).describe('Why it was withdrawn, in readers’ words.'),
      source: citation.optional().describe('The source that says so.'),
    })
    .optional()
    .describe('When and why it was withdrawn. Its findings and text are then shown nowhere.'),
  follows: listOf(reference('research'))
    .optional()
    .describe('The publications that it follows on from.'),
  publishAt: publicationDay
    .optional()
    .describe('The day before which nothing of it may appear, as in 2026-12-01.'),
  url: webAddress.optional().describe('The address where it can be read.'),
  files: listOf(webAddress).optional().describe('The addresses of its files.'),
  findings: z
    .array(
      z.strictObject({
        finding: text.describe('The finding, in the hub’s own words.'),
        source: citation.describe('The source it is taken from.'),
      }),
    )
    .describe('What it found or argued. It heads the page, so the text need not say it again.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  systems: listOf(reference('systems')).describe('The systems it mentions.'),
  collaboratives: listOf(reference('collaboratives'))
    .optional()
    .describe('The bodies it mentions.'),
  reliesOn,
  ...stewardship,
  corrections,
});
