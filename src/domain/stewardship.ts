import { z } from 'zod';
import { about, id, listOf, partialDate, text, webAddress } from './fields.ts';

/** Where an entry comes from and who keeps it true: the fields that every kind shares. */

export const source = z
  .strictObject({
    key: id.describe('A short name for the source, used to cite it in this entry.'),
    title: text.describe('The title as the publisher gives it.'),
    publisher: text.describe('Who published it.'),
    date: partialDate.optional().describe('When it was published, as exactly as is known.'),
    about,
    url: webAddress.optional().describe('The address where a reader can find it.'),
    accessed: partialDate.optional().describe('When it was last read for the hub.'),
    note: text.optional().describe('What a reader should know about how far it can be relied on.'),
  })
  .describe('A source that the entry rests on.');

export const provenance = z
  .strictObject({
    basis: z
      .enum(['public-sources', 'submitted', 'confirmed'])
      .describe(
        'Whether it was compiled from public sources, sent in, or confirmed by those it is about.',
      ),
    by: text.optional().describe('Who sent it in or confirmed it.'),
    on: partialDate.describe('When it was compiled, sent in or confirmed.'),
    permission: z
      .strictObject({
        statement: text.describe('What was agreed to, and by whom, in a sentence.'),
        on: partialDate.describe('When it was agreed.'),
      })
      .optional()
      .describe('The permission to publish what was sent in.'),
  })
  .describe('Where the entry comes from.');

export const review = z
  .strictObject({
    owner: text.describe('Who keeps the entry up to date.'),
    reviewedOn: partialDate.describe('When it was last reviewed.'),
    checked: text.describe('What was checked in that review.'),
    reviewDue: partialDate.describe('When it must be reviewed again.'),
  })
  .describe('The last review of the entry and the next.');

/** What somebody did for an entry, as it is said of them. */
export const creditRoles = {
  contributed: 'Contributed',
  reviewed: 'Reviewed',
  corrected: 'Corrected',
} as const;

export const credit = z
  .strictObject({
    name: text.max(80).describe('The name as the person wants it shown.'),
    role: z
      .enum(Object.keys(creditRoles) as [CreditRole, ...CreditRole[]])
      .describe('Whether they contributed, reviewed or corrected the entry.'),
    on: partialDate.describe('When they did it.'),
    consent: z
      .literal(true)
      .describe('True where the person agreed to be named. Without that, leave the person out.'),
  })
  .describe('Somebody who is thanked for their part in the entry.');

export const corrections = z
  .array(
    z.strictObject({
      date: partialDate.describe('When it was corrected.'),
      what: text
        .max(280)
        .describe(
          'What was wrong and what is right, in readers’ words, in at most 280 characters.',
        ),
    }),
  )
  .describe(
    'Mistakes that were put right, oldest first. Each stays, and is listed under Corrections.',
  );

export const stewardship = {
  provenance,
  corrections: corrections.optional(),
  credit: listOf(credit)
    .optional()
    .describe('Who is thanked for their part in the entry, each with their consent.'),
  review,
  sources: listOf(source).describe('The sources that the entry rests on.'),
};

export type Source = z.output<typeof source>;
export type Provenance = z.output<typeof provenance>;
export type Review = z.output<typeof review>;
export type Correction = z.output<typeof corrections>[number];
export type Credit = z.output<typeof credit>;
export type CreditRole = keyof typeof creditRoles;
