import { z } from 'zod';
import { accountability } from './accountability.ts';
import {
  about,
  before,
  citation,
  facet,
  listOf,
  orNotRecorded,
  partialDate,
  reference,
  text,
  webAddress,
} from './fields.ts';
import { statusHistory } from './status.ts';
import { reliesOn } from './policies.ts';
import { stewardship } from './stewardship.ts';

const count = z.strictObject({
  value: orNotRecorded(z.union([z.number().int().nonnegative(), text])).describe(
    'The number, or words where the source gives no number.',
  ),
  asOf: partialDate.optional().describe('The date of the count.'),
  note: text.optional().describe('What the count covers.'),
  source: citation.optional().describe('The source of the count.'),
});

const startDate = z.strictObject({
  date: orNotRecorded(partialDate).describe('The date, as exactly as a source gives it.'),
  about,
  before,
  note: text.optional().describe('How the date is known.'),
  source: citation.optional().describe('The source of the date.'),
});

/** The register: one record for each body, with a dated status. */
export const collaboratives = z.strictObject({
  name: text.describe('The full name of the body.'),
  shortName: text.optional().describe('The name used where space is short.'),
  otherNames: listOf(text).optional().describe('Other names it goes or went by.'),
  summary: text
    .max(280)
    .describe('What it is and what a reader should know, in at most 280 characters.'),
  systems: listOf(reference('systems')).describe('The systems of July 2022 in which it works.'),
  level: facet('level'),
  form: facet('form'),
  formNote: text.optional().describe('What a source says of the form.'),
  providers: listOf(facet('providers')).describe('The kinds of provider that take part.'),
  membersNote: text.optional().describe('Who the members are, in a few words.'),
  modelTemplate: orNotRecorded(reference('model-templates')).describe(
    'The model it comes nearest to, in the hub’s own reading.',
  ),
  size: z
    .strictObject({
      population: count.describe('People served.'),
      practices: count.describe('General practices taking part.'),
      pcns: count.describe('Primary care networks taking part.'),
      places: count.describe('Places covered.'),
    })
    .describe('How large it is.'),
  started: startDate.describe('When the work began.'),
  formalised: startDate.describe('When it took its formal shape.'),
  governance: z
    .strictObject({
      seats: text.describe('Who sits on the board, or "not recorded".'),
      chosenBy: text.describe('Who chooses them, or "not recorded".'),
      decides: text.describe('How it decides, or "not recorded".'),
      note: text.optional().describe('Anything else a source says of its governance.'),
      source: citation.optional().describe('The source for its governance.'),
    })
    .describe('How it is governed.'),
  accountability,
  funding: z
    .array(
      z.strictObject({
        route: facet('funding-route'),
        amount: text.optional().describe('How much, as the source gives it.'),
        period: text.optional().describe('The time that the amount covers.'),
        note: text.optional().describe('What it pays for.'),
        source: citation.optional().describe('The source for the money.'),
      }),
    )
    .min(1)
    .describe('How it is paid for.'),
  functions: listOf(facet('functions')).describe('What it is there to do.'),
  leaders: z
    .array(
      z.strictObject({
        person: reference('people').describe('The person.'),
        role: text.describe('The role held.'),
        asOf: partialDate.describe('The date at which the role was held.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .describe('Who led it, with dates.'),
  members: listOf(reference('organisations'))
    .optional()
    .describe('Member organisations that a source names.'),
  relatedOrganisations: z
    .array(
      z.strictObject({
        organisation: reference('organisations').describe('The organisation.'),
        role: text.describe('What it did or does for the body.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .optional()
    .describe('Other organisations connected with it.'),
  topics: listOf(reference('topics')).describe('The topics it touches on.'),
  doubts: z
    .array(
      z.strictObject({
        doubt: text.describe('What could not be settled, in plain words.'),
        source: citation
          .optional()
          .describe('The sources that leave it open, where it rests on any.'),
      }),
    )
    .optional()
    .describe('What could not be settled from the sources.'),
  status: statusHistory,
  website: orNotRecorded(webAddress).describe('Its own website.'),
  reliesOn,
  ...stewardship,
});
