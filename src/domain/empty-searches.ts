import { z } from 'zod';

/** What readers looked for and did not find, as far as they told the editors: by an issue, from the search page. */

/** How the title of such an issue begins: the search page writes it, and the reader of issues looks for it. */
export const SEARCH_ISSUE = 'Looked for: ';

const emptySearch = z.strictObject({
  /** The number of the issue. */
  number: z.number().int().positive(),
  /** What was looked for; left out until an editor has read it. */
  words: z.string().max(160).optional(),
  askedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
});

export const emptySearches = z.strictObject({
  version: z.literal(1),
  /** The moment at which the repository was read, in UTC. */
  readAt: z.iso.datetime(),
  searches: z.array(emptySearch).max(1000),
});

export type EmptySearches = z.output<typeof emptySearches>;
