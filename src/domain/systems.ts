import { z } from 'zod';
import {
  citation,
  facet,
  listOf,
  orNotRecorded,
  partialDate,
  reference,
  text,
  webAddress,
} from './fields.ts';
import { stewardship } from './stewardship.ts';

/** One of the 42 integrated care systems of July 2022, and what became of its board in April 2026. */
export const systems = z.strictObject({
  name: text.describe('The name of the area.'),
  label: z
    .string()
    .regex(/^[A-Z]{2,5}$/, 'must be two to five capital letters')
    .describe('The short label on the map.'),
  summary: text.max(280).describe('What a reader should know first, in at most 280 characters.'),
  ods: z
    .string()
    .regex(/^Q[A-Z0-9]{2}$/, 'must be an ODS code such as QWE')
    .describe('The ODS code of the board of July 2022.'),
  onsCodes: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^E54\d{6}$/, 'must be an ONS code such as E54000031')
          .describe('The ONS code.'),
        from: partialDate.describe('The year from which it holds.'),
      }),
    )
    .min(1)
    .describe('The ONS codes of the board, with the year from which each holds.'),
  boardName: text.describe('The name of the integrated care board.'),
  systemName: orNotRecorded(text).describe('The name of the system or partnership.'),
  region: facet('region'),
  population: z
    .strictObject({
      registered: z.number().int().positive().describe('Patients registered with a GP.'),
      year: partialDate.describe('The year of the count.'),
      basis: text.describe('What is counted, and by whom.'),
      source: citation.describe('The source of the count.'),
    })
    .describe('How many people it serves.'),
  places: listOf(text).describe('The places or councils that a source names.'),
  placesKind: text.describe('What sort of places these are.'),
  placesComplete: orNotRecorded(z.boolean()).describe('Whether the list is known to be complete.'),
  placesShared: listOf(text).optional().describe('Places shared with another system.'),
  placesNote: text.optional().describe('What a reader should know about the list of places.'),
  map: z
    .strictObject({
      column: z.number().int().min(1).max(8).describe('The column, from the west.'),
      row: z.number().int().min(1).max(10).describe('The row, from the north.'),
    })
    .describe('Its square on the hub’s own tile map.'),
  website: orNotRecorded(webAddress).describe('Its website.'),
  sinceApril2026: z
    .strictObject({
      outcome: z
        .enum(['continues', 'enlarged', 'abolished'])
        .describe('What became of the board on 1 April 2026.'),
      successors: listOf(reference('organisations')).describe(
        'The boards that took over its area.',
      ),
      note: text.optional().describe('How the area was shared out, where it was.'),
      source: citation.describe('The source that says so.'),
    })
    .describe('What became of the board in April 2026.'),
  clusters: z
    .array(
      z.strictObject({
        with: listOf(reference('systems')).describe('The other systems.'),
        date: orNotRecorded(partialDate).describe('When it was agreed or reported.'),
        state: z.enum(['exploring', 'agreed', 'merged']).describe('How far it got.'),
        note: text.optional().describe('What else a source says.'),
        source: citation.describe('The source that says so.'),
      }),
    )
    .describe('Leadership shared with other boards.'),
  citedIn: z
    .strictObject({
      codes: citation.describe('The source of the codes.'),
      region: citation.describe('The source of the region.'),
      places: citation.describe('The source of the places.'),
      systemName: citation.optional().describe('The source of the name of the system.'),
      website: citation.optional().describe('The source of the website.'),
    })
    .describe('The sources of the facts that have none beside them.'),
  ...stewardship,
});
