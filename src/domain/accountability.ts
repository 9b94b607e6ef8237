import { z } from 'zod';
import { citation, text } from './fields.ts';

/** The levels of the golden thread, from practice to system. */
export const threadLevels = {
  practice: 'Practice',
  neighbourhood: 'Neighbourhood',
  place: 'Place',
  system: 'System',
  board: 'Integrated care board',
} as const;

export type ThreadLevel = keyof typeof threadLevels;

/** How a level answers to the next: the word that opens the step. */
export const threadLinks = {
  belongs: 'Belongs',
  forms: 'Forms',
  elects: 'Elects',
  'names-a-lead': 'Names a lead',
  'holds-a-seat': 'Holds a seat',
  meets: 'Meets',
  reports: 'Reports',
  contracts: 'Contracts',
  'not-recorded': 'Not recorded',
} as const;

export type ThreadLink = keyof typeof threadLinks;

const level = z.enum(Object.keys(threadLevels) as [ThreadLevel, ...ThreadLevel[]]);

export const accountability = z
  .array(
    z
      .strictObject({
        level: level.describe('The level.'),
        body: text.describe('Who stands at this level.'),
        note: text.optional().describe('What is known, or not recorded, about who stands there.'),
        isThisBody: z
          .literal(true)
          .optional()
          .describe('True for the body that the entry is about.'),
        answersTo: level.optional().describe('The level that it answers to; left out at the top.'),
        link: z
          .enum(Object.keys(threadLinks) as [ThreadLink, ...ThreadLink[]])
          .optional()
          .describe('The kind of tie, or not-recorded where no source says.'),
        how: text.optional().describe('How it answers, in one sentence; or what is not recorded.'),
        source: citation.optional().describe('The source that records the tie.'),
      })
      .superRefine(({ answersTo, link, how, source }, context) => {
        if (answersTo === undefined) return;
        const missing = (field: string, message: string) => {
          context.addIssue({ code: 'custom', path: [field], message });
        };
        if (link === undefined) missing('link', 'is needed where answersTo is given');
        if (how === undefined) missing('how', 'is needed where answersTo is given');
        if (link !== undefined && link !== 'not-recorded' && source === undefined)
          missing('source', 'is needed unless the link is not-recorded');
      }),
  )
  .min(2, 'needs at least two levels')
  .describe('Who answers to whom, from practice to system: the golden thread.');

export type Accountability = z.output<typeof accountability>;
