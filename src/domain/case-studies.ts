import { z } from 'zod';
import { claim } from './claims.ts';
import { about, before, citation, facet, listOf, partialDate, reference, text } from './fields.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

/** The story of one collaborative, told so that others can use it. */
export const caseStudies = z.strictObject({
  title: text.max(90).describe('The story in a few words, at most 90 characters.'),
  summary: text
    .max(280)
    .describe('What a busy reader should take away, in at most 280 characters.'),
  collaborative: reference('collaboratives').describe('The body whose story it is.'),
  published: partialDate.describe('When the hub first published it.'),
  updated: partialDate.optional().describe('When it last changed in substance.'),
  authors: listOf(text).min(1).describe('Who wrote it.'),
  benefits: listOf(facet('benefits')).describe('The benefits that the story touches on.'),
  challenges: listOf(facet('challenges')).describe('The problems that the story touches on.'),
  functions: listOf(facet('functions')).describe('What the body was there to do.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  timeline: z
    .array(
      z.strictObject({
        date: partialDate.describe('When it happened, as exactly as a source gives it.'),
        about,
        before,
        event: text.describe('What happened.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .describe('What happened when, oldest first.'),
  setUp: z
    .strictObject({
      time: text.optional().describe('How long it took to set up.'),
      money: text.optional().describe('What it cost to set up.'),
      people: text.optional().describe('Who was needed to set it up.'),
      source: citation.optional().describe('The source for what it took.'),
    })
    .describe('What it took to set up; what is left out is shown as not recorded.'),
  externalHelp: z
    .array(
      z.strictObject({
        who: reference('organisations').describe('The organisation that helped.'),
        what: text.describe('What it did.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .describe('Help from outside.'),
  guidingPrinciples: z
    .array(
      z.strictObject({
        principle: text.describe('The principle, in plain words.'),
        source: citation.describe('The source that records it.'),
      }),
    )
    .describe('The principles that members agreed.'),
  claims: z.array(claim).describe('What is said to have changed.'),
  lessons: z
    .array(
      z.strictObject({
        lesson: text.describe('The lesson, in plain words.'),
        basis: z
          .enum(['stated', 'inferred'])
          .describe('Whether a source states it or the editors infer it.'),
        source: citation.describe('The source it rests on.'),
      }),
    )
    .describe('What others can take from it.'),
  adaptedFrom: z
    .array(
      z.strictObject({
        from: reference('case-studies').describe('The case study that was adapted.'),
        kept: text.describe('What was kept.'),
        changed: text.describe('What was changed.'),
        dropped: text.describe('What was dropped.'),
        why: text.describe('Why.'),
      }),
    )
    .optional()
    .describe('What was adapted from elsewhere, and how.'),
  documents: z
    .array(
      z.strictObject({
        title: text.describe('What the document is called.'),
        where: text.describe('Where to get it, or that it could not be found.'),
        source: citation.describe('The source that names it.'),
      }),
    )
    .optional()
    .describe('Documents that came out of the work.'),
  reliesOn,
  ...stewardship,
});

/** The sections of the body, in this order. */
export const caseStudySections = [
  'The challenge',
  'What they did',
  'How it is governed',
  'How it is paid for',
  'What changed',
  'What they learned',
] as const;
