import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { isHubPage } from '#domain/hub-pages.ts';
import { listingIds } from '#domain/listing-item.ts';

const known = new Set(['/documents/terms-of-reference/', '/topics/governance/']);
const entries = { has: (path: string) => known.has(path), getCorpus: () => toCorpus([]) };

describe('the hub has a page', () => {
  it.each([
    '/',
    '/topics/',
    '/topics/governance/',
    'topics/governance',
    '/about/certainty/',
    '/documents/terms-of-reference/write/',
    '/cite/topics/governance/',
    'cite/topics/governance',
    ...listingIds.map((id) => `/${id}/`),
    '/case-studies/level/system/',
    '/model-templates/contracts/through-members/',
  ])('%s', (path) => {
    expect(isHubPage(path, entries)).toBe(true);
  });

  it.each([
    '/topic/',
    '/topics/funding/',
    '/topics/governance/write/',
    '/documents/terms-of-reference/read/',
    '/documents/other/write/',
    '/case-studies/level/',
    '/case-studies/level/galaxy/',
    '/case-studies/level/system/page/2/',
    '/case-studies/page/1/',
    '/case-studies/level/system/more/',
    '/questions/level/system/',
    '/glossary/not-a-term/',
    '/cite/',
    '/cite/topics/',
    '/cite/topics/funding/',
    '/cite/topics/governance/more/',
  ])('but not %s', (path) => {
    expect(isHubPage(path, entries)).toBe(false);
  });
});
