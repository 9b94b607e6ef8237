import { z } from 'zod';
import { partialDate, text } from './fields.ts';

/** An address below the site's base, as readers see it: every page's ends in a slash. */
const address = z
  .string()
  .regex(
    /^\/(?:[a-z0-9][a-z0-9.-]*\/)+$/u,
    'must be the path of a page, with a slash at both ends, such as /research/a-report/',
  );

/** The file of addresses that were published and no longer have a page of their own. */
export const redirectsFile = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: address.describe('The address that was published, such as /research/a-report/.'),
        to: address.optional().describe('The address of the page that has taken its place.'),
        gone: text
          .max(280)
          .optional()
          .describe('Why the page was removed, in readers’ words, where nothing took its place.'),
        on: partialDate.optional().describe('When it was removed.'),
      }),
    )
    .describe('The old addresses, each with where it leads or why it is gone.'),
});

/** A published address that leads to another page. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
}

/** A published address whose page was removed, and why. */
export interface GonePage {
  readonly from: string;
  readonly gone: string;
  readonly on: string;
}

export interface Redirects {
  readonly moved: readonly MovedPage[];
  readonly gone: readonly GonePage[];
}

export const NO_REDIRECTS: Redirects = { moved: [], gone: [] };

/** The lines of the file by what they are; one that is neither has been reported by its rule. */
export function toRedirects({ redirects }: z.output<typeof redirectsFile>): Redirects {
  return {
    moved: redirects.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }])),
    gone: redirects.flatMap(({ from, gone, on }) =>
      gone === undefined || on === undefined ? [] : [{ from, gone, on }],
    ),
  };
}
