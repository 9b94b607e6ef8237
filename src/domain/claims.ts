import { z } from 'zod';
import { citation, NOT_RECORDED, text } from './fields.ts';

/** The outcomes that a claim may speak of. */
export const outcomes = {
  'shared-learning': 'Shared learning',
  'collective-voice': 'Collective voice',
  'patient-care': 'Patient care',
  access: 'Access to care',
  workforce: 'Workforce',
  resilience: 'Resilience of practices',
  'cost-and-efficiency': 'Cost and efficiency',
  'system-working': 'Working with the system',
  'contracts-and-income': 'Contracts and income',
} as const;

export type OutcomeId = keyof typeof outcomes;

const figure = z.union([z.number(), text]);

export const claim = z
  .strictObject({
    outcome: z
      .enum(Object.keys(outcomes) as [OutcomeId, ...OutcomeId[]])
      .describe('What the claim is about.'),
    what: text.describe('What is claimed, in one plain sentence.'),
    before: figure.optional().describe('The figure before.'),
    after: figure.optional().describe('The figure after, or the only one there is.'),
    unit: text.optional().describe('What the figures count.'),
    denominator: text.optional().describe('Out of how many.'),
    period: text.optional().describe('The time that the figures cover.'),
    direction: z.enum(['better', 'worse', 'no-change', 'not-known']).describe('Which way it went.'),
    comparator: z
      .enum(['none', 'before', 'matched', 'randomised'])
      .describe('What it was compared with.'),
    measuredBy: z
      .enum(['the-team', 'commissioner', 'regulator', 'independent'])
      .optional()
      .describe(
        'Who measured it or, if nobody did, who says it; left out where no source mentions it.',
      ),
    attribution: z
      .enum(['attributed', 'associated', 'activity-only'])
      .optional()
      .describe(
        'Whether a source puts it down to the body, ties it to the body, or only counts activity.',
      ),
    repeatedIn: citation.optional().describe('The sources that found the same elsewhere.'),
    source: z
      .union([z.literal(NOT_RECORDED), citation])
      .describe(
        'The source of the claim, or “not recorded” where no source speaks of this outcome.',
      ),
    limits: text.optional().describe('What the claim does not show.'),
  })
  .superRefine(({ source, measuredBy, attribution }, context) => {
    if (source === NOT_RECORDED) return;
    for (const [field, value] of Object.entries({ measuredBy, attribution }))
      if (value === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'is needed unless the source is "not recorded"',
        });
  })
  .describe('One claim about what changed.');

export type Claim = z.output<typeof claim>;
