import { describe, expect, it } from 'vitest';
import { findLostAddresses, toReleasedAddresses } from '#domain/released-addresses.ts';

describe('the addresses of a release', () => {
  it('are its pages and its open data, and nothing that shifts by itself', () => {
    expect(
      toReleasedAddresses([
        'index.html',
        'research/b/index.html',
        'research/a/index.html',
        'research/index.html',
        'research/2/index.html',
        'research/topic/evidence/index.html',
        'data/v1/research.csv',
        'data/tables/research/reach.csv',
        '_astro/page.css',
        '404.html',
      ]),
    ).toEqual(['/', '/data/v1/research.csv', '/research/', '/research/a/', '/research/b/']);
  });

  it('are all there, or led on from', () => {
    expect(findLostAddresses(['/research/a/'], ['/research/a/', '/'])).toEqual([]);
  });

  it('are missed with the lines that mend it: the page that took its place, or why there is none', () => {
    const built = ['/', '/research/', '/research/a-new-report/'];
    expect(findLostAddresses(['/research/a-report/'], built)[0]?.message.split('\n')).toEqual([
      '/research/a-report/ was published but no longer has a page. Add to content/redirects.yaml the page that took its place:',
      '  - from: /research/a-report/',
      '    to: /research/a-new-report/',
      'or, where none did:',
      '  - from: /research/a-report/',
      '    gone: Why it was removed.',
      "    on: 'the day, as 2026-11-22'",
    ]);
    expect(findLostAddresses(['/people/somebody/'], built)[0]?.message).toContain(
      '\n    to: /people/…/\n',
    );
    expect(findLostAddresses(['/data/v1/people.csv'], built)[0]?.message).toMatch(
      /^\/data\/v1\/people\.csv was published, and programs rely on it\./u,
    );
  });
});
