import { z } from 'zod';
import { accountability } from './accountability.ts';
import { citation, facet, listOf, orNotRecorded, reference, text } from './fields.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

const sourced = z.strictObject({
  text: text.describe('What is said.'),
  source: citation.describe('The source it rests on.'),
});

const need = orNotRecorded(sourced);

/** A type of collaborative, written so that others can adopt it. The grouping is the hub's own. */
export const modelTemplates = z.strictObject({
  title: text.max(90).describe('The name of the model, in at most 90 characters.'),
  summary: text.max(280).describe('What it is, in at most 280 characters.'),
  alsoCalled: listOf(text).describe('Other names for it.'),
  suits: z.array(sourced).min(1).describe('When it fits.'),
  doesNotSuit: z.array(sourced).describe('When it does not fit.'),
  levels: listOf(facet('level')).min(1).describe('The levels at which it works.'),
  forms: listOf(facet('form')).min(1).describe('The forms it takes.'),
  providers: listOf(facet('providers')).min(1).describe('Who takes part.'),
  accountability,
  decides: orNotRecorded(sourced).describe('How decisions are made.'),
  holdsContracts: orNotRecorded(z.enum(['yes', 'no', 'through-members'])).describe(
    'Whether the body itself holds contracts.',
  ),
  independenceOfProviders: orNotRecorded(sourced).describe(
    'What becomes of members’ independence.',
  ),
  needs: z
    .strictObject({
      leadershipTime: need.describe('Leaders’ time.'),
      money: need.describe('The order of money.'),
      timeToForm: need.describe('How long it takes to form.'),
    })
    .describe('What it takes.'),
  risks: z.array(sourced).describe('What can go wrong.'),
  firstSteps: z.array(sourced).min(1).describe('How to begin, in order.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  reliesOn,
  ...stewardship,
});

/** The sections of the body, in this order. */
export const modelTemplateSections = [
  'When it fits',
  'How it works',
  'How it is governed',
  'How to start',
  'What goes wrong',
] as const;
