import { describe, expect, it } from 'vitest';
import { isHubPage } from '#domain/hub-pages.ts';
import { listingIds } from '#domain/listing-item.ts';

const known = new Set(['/documents/terms-of-reference/', '/topics/governance/']);
const hasEntry = (path: string) => known.has(path);

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
    '/case-studies/page/2/',
    '/case-studies/level/system/page/12/',
    '/research/topic/governance/',
    '/research/publisher/not-recorded/',
    '/research/year/2026/',
  ])('%s', (path) => {
    expect(isHubPage(path, hasEntry)).toBe(true);
  });

  it.each([
    '/topic/',
    '/topics/funding/',
    '/topics/governance/write/',
    '/documents/terms-of-reference/read/',
    '/documents/other/write/',
    '/case-studies/level/',
    '/case-studies/level/galaxy/',
    '/case-studies/page/1/',
    '/research/topic/funding/',
    '/research/year/recent/',
    '/case-studies/level/system/more/',
    '/questions/level/system/',
    '/glossary/not-a-term/',
    '/cite/',
    '/cite/topics/',
    '/cite/topics/funding/',
    '/cite/topics/governance/more/',
  ])('but not %s', (path) => {
    expect(isHubPage(path, hasEntry)).toBe(false);
  });
});
