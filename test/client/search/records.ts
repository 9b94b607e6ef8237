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
    plain_excerpt: content,
    sub_results: [],
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
