import { z } from 'zod';
import { type Entry, getPath } from './kinds.ts';

/** Addresses outside the hub that entries name, and what a check on a schedule found at each. */

/** What became of an address, in the words of the desk. */
export const linkStates = {
  ok: 'Opens',
  moved: 'Has moved permanently',
  missing: 'Is not there',
  failed: 'Does not open',
  unjudged: 'Does not allow automatic checks',
} as const;

export type LinkState = keyof typeof linkStates;

/** States that an editor should mend. One that lets no machine in may open for people. */
export const isBroken = (state: LinkState): boolean => state === 'missing' || state === 'failed';

export const checkedLink = z.strictObject({
  url: z.string().max(2000),
  state: z.enum(Object.keys(linkStates) as [LinkState, ...LinkState[]]),
  /** The day on which it was first found in this state, check after check. */
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  /** The answer's status, such as 404, or what went wrong, such as “no such host”. */
  said: z.string().max(120),
  /** Where it leads today, if it has moved. */
  to: z.string().max(2000).optional(),
});

export const linkCheck = z.strictObject({
  version: z.literal(1),
  /** The moment at which the check began, in UTC. */
  checkedAt: z.iso.datetime(),
  links: z.array(checkedLink).max(100_000),
});

export type CheckedLink = z.output<typeof checkedLink>;
export type LinkCheck = z.output<typeof linkCheck>;

/** An entry and the HTML that its body was drawn to; '' where it has none. */
export interface LinkingEntry {
  readonly entry: Entry;
  readonly html: string;
}

/** Every address outside the hub, with the paths of the entries that name it, in the order of the addresses. */
export function findOutsideLinks(
  entries: readonly LinkingEntry[],
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Map<string, Entry>>();
  for (const { entry, html } of entries)
    for (const url of [...findInData(entry.data), ...findInHtml(html)]) {
      const naming = found.get(url) ?? new Map<string, Entry>();
      found.set(url, naming);
      naming.set(getPath(entry), entry);
    }
  return new Map(
    [...found]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([url, naming]) => [url, [...naming.values()]]),
  );
}

/** A field is an address where it is one from its first sign to its last. */
function findInData(value: unknown): string[] {
  if (typeof value === 'string')
    return /^https?:\/\/\S+$/u.test(value) ? [withoutAnchor(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findInData);
}

/** The body reader writes each address whole and in quotation marks. */
function findInHtml(html: string): string[] {
  return [...html.matchAll(/href="(https?:[^"]+)"/gu)].map(([, address = '']) =>
    withoutAnchor(address.replace(/&(?:amp|#38|#x26);/gu, '&')),
  );
}

/** A part of a page is asked for with the page. */
const withoutAnchor = (address: string): string => address.replace(/#.*$/u, '');
