import { describe, expect, test } from 'vitest';
import { type BuiltSite, loadSite, toSoundPage } from './built-pages.ts';
import { findLinkProblems } from './links.ts';

/** Two pages and a picture; the first page holds what is given. */
function toSite(main: string, css = ''): BuiltSite {
  return {
    base: '/hub/',
    origin: 'https://hub.example',
    pages: [toSoundPage(main, '/hub/'), toSoundPage('<h2 id="here">Here</h2>', '/hub/about/')],
    files: new Set(['/hub/map.png', '/hub/page.css']),
    readText: () => css,
  };
}

describe('the built site', () => {
  test('has no link, anchor or asset that leads nowhere', () => {
    expect(findLinkProblems(loadSite())).toEqual([]);
  });
});

describe('the check of links', () => {
  test.each([
    '<a href="/hub/about/#here">Here</a>',
    '<a href="about/?q=a#here">Here</a>',
    '<a href="#main">Top</a>',
    '<a href="https://www.nhs.uk/any">NHS</a>',
    '<img src="/hub/map.png">',
    '<img srcset="/hub/map.png 1x, map.png 2x">',
  ])('lets %s be', (sound) => {
    expect(findLinkProblems(toSite(sound))).toEqual([]);
  });

  test.each([
    ['<a href="/hub/gone/">A</a>', 'leads nowhere'],
    ['<a href="/about/">A</a>', 'leads nowhere'],
    ['<a href="/hub/about">A</a>', 'is redirected'],
    ['<a href="/hub/about/#there">A</a>', 'names an anchor that is not there'],
    ['<a href="javascript:alert(1)">A</a>', 'is not an address of the web'],
    ['<a href="http://[">A</a>', 'is not an address of the web'],
    ['<img src="/hub/gone.png">', 'leads nowhere'],
    ['<img srcset="/hub/map.png 1x, gone.png 2x">', 'leads nowhere'],
    ['<form action="/hub/search/"></form>', 'leads nowhere'],
    ['<style>a { background: url("gone.svg") }</style>', 'leads nowhere'],
  ])('finds that %s', (unsound, problem) => {
    const found = findLinkProblems(toSite(unsound));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test('finds a font that a style sheet asks for in vain', () => {
    const found = findLinkProblems(toSite('', '@font-face { src: url(/hub/gone.woff2) }'));
    expect(found).toEqual(['/hub/page.css: /hub/gone.woff2 leads nowhere']);
  });
});
