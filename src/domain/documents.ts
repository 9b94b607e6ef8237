import { z } from 'zod';
import { citation, facet, listOf, partialDate, reference, text } from './fields.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

/** The name of a blank as it stands in the body between double brackets: `[[number needed]]`. */
const blankName = text
  .max(50)
  .regex(/^[^[\]]+$/u, 'must be words without square brackets, as in “number needed”');

/** A working document to adapt: one `## heading` for each clause, its wording beneath. */
export const documents = z.strictObject({
  title: text.max(90).describe('What the document is, in at most 90 characters.'),
  summary: text.max(280).describe('What it is for, in at most 280 characters.'),
  useWhen: text.describe('When to reach for it.'),
  settleFirst: listOf(text).min(1).describe('What to agree in conversation before writing it.'),
  blanks: z
    .array(
      z.strictObject({
        blank: blankName.describe('Its name, as written in the body between double brackets.'),
        asks: text.describe('What whoever fills it in is asked.'),
        example: text.describe('A made-up answer that shows what is meant.'),
      }),
    )
    .describe(
      'The blanks of its clauses, each once, in the order in which they are best filled in.',
    ),
  clauses: z
    .array(
      z.strictObject({
        clause: text.describe(
          'The clause’s heading, word for word as in the body. What follows a colon tells wordings apart, and is left out of the finished document.',
        ),
        purpose: facet('purpose'),
        choice: text
          .optional()
          .describe(
            'The choice it is one answer to, as a question; clauses with the same choice are alternatives.',
          ),
        suits: text.describe('When this wording suits.'),
        watch: text.optional().describe('What can go wrong with it.'),
        basis: citation.optional().describe('The guidance or practice that it draws on.'),
        shownBy: z
          .array(
            z.strictObject({
              who: text.describe('The body that is known to do it this way.'),
              collaborative: reference('collaboratives')
                .optional()
                .describe('Its register record, where it has one.'),
              how: text.describe('What it does, in a sentence.'),
              source: citation.describe('The source that says so.'),
            }),
          )
          .optional()
          .describe('Bodies that a source shows doing it this way.'),
      }),
    )
    .min(1)
    .describe('Every clause, in the order of the body.'),
  legalReview: z
    .strictObject({
      state: z.enum(['none', 'reviewed']).describe('Whether a lawyer has read it.'),
      by: text.optional().describe('Who read it.'),
      on: partialDate.optional().describe('When it was read.'),
    })
    .describe('Whether a lawyer has reviewed the wording.'),
  models: listOf(reference('model-templates')).describe('The models it is made for.'),
  topics: listOf(reference('topics')).min(1).describe('The topics it touches on.'),
  reliesOn,
  ...stewardship,
});
