import type { Matches } from '#client/search/likeness.ts';
import type { PagefindHit, PagefindRecord } from '#client/search/pagefind.ts';

/** A record as Pagefind hands it over, all of whose words that are among `found` matched. */
export function makeRecord(
  content: string,
  found: readonly string[] = [],
  rest: Partial<PagefindRecord> = {},
): PagefindRecord {
  const words = content.split(' ');
  return {
    url: '/qas/one/',
    content,
    locations: words.flatMap((word, index) => (found.includes(word) ? [index] : [])),
    meta: { title: 'One' },
    anchors: [],
    ...rest,
  };
}

/** A hit whose record is not to be asked for. */
export function makeHit(id: string, matchedMetaFields: readonly string[] = []): PagefindHit {
  return {
    id,
    score: 1,
    matchedMetaFields,
    data: () => Promise.reject(new Error(`${id} was not to be fetched.`)),
  };
}

/** Words that matched, each a part of the query of its own. */
export function makeMatches(...words: readonly string[]): Matches {
  return new Map(words.map((word, part) => [word, { part, weight: 1 / words.length }]));
}
