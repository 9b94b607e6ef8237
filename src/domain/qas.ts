import { z } from 'zod';
import { about, before, listOf, orNotRecorded, partialDate, reference, text } from './fields.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

/** An interview: one `## question` heading for each question, the answer beneath. */
export const qas = z.strictObject({
  title: text.max(90).describe('Who speaks and what about, in at most 90 characters.'),
  summary: text.max(280).describe('What the interview gives a reader, in at most 280 characters.'),
  person: reference('people').describe('The person who answers.'),
  roleThen: text.describe('The role the person held at the time.'),
  organisation: reference('organisations').describe('The organisation the person spoke for.'),
  interviewer: orNotRecorded(text).describe('Who asked the questions.'),
  date: orNotRecorded(partialDate).describe('When the interview was published.'),
  about,
  before,
  collaborative: reference('collaboratives').optional().describe('The body it is about.'),
  systems: listOf(reference('systems')).describe('The systems it is about.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  coverage: z.enum(['full', 'partial']).describe('Whether all the answers could be read.'),
  coverageNote: text.optional().describe('What could be read, and what could not.'),
  speech: z
    .enum(['direct', 'reported'])
    .describe('Whether the answers are the person’s own words or the gist in reported speech.'),
  questions: z
    .array(
      z.strictObject({
        question: text.describe('The question, word for word as its heading in the body.'),
        gist: text.max(200).describe('The answer in one sentence of at most 200 characters.'),
        topics: listOf(reference('topics')).min(1).describe('The themes it is listed under.'),
      }),
    )
    .min(1)
    .describe('Every question, with the gist of its answer.'),
  reliesOn,
  ...stewardship,
});
