import { describe, expect, test } from 'vitest';
import { type BuiltSite, getPage, loadSite, toPage } from './built-pages.ts';
import { findHeadProblems } from './head.ts';

const site = loadSite();
const research = getPage(site, '/research/');

/** The built site with one page drawn otherwise. */
function withResearch(change: (html: string) => string): BuiltSite {
  const html = change(research.html);
  expect(html, 'the change must change something').not.toBe(research.html);
  const pages = site.pages.map((page) => (page === research ? toPage(page.path, html) : page));
  return { ...site, pages };
}

describe('the head of every page', () => {
  test('has its own title and description, its true address, and what a shared link shows', () => {
    expect(findHeadProblems(site)).toEqual([]);
  });
});

describe('the check of heads', () => {
  const slips: readonly [string, RegExp, string, string][] = [
    [
      'a title that another page has',
      /<title>.*?<\/title>/,
      '<title>Search · Primary Care Hub</title>',
      'two pages have the title',
    ],
    ['a missing title', /<title>.*?<\/title>/, '', 'the title has 0 characters'],
    [
      'a missing description',
      /<meta name="description".*?>/,
      '',
      'the description has 0 characters',
    ],
    [
      'a canonical address of another page',
      /(<link rel="canonical".*?)research\//,
      '$1',
      'the canonical address is not',
    ],
    ['a shared address of another page', /(og:url.*?)research\//, '$1', 'og:url is not'],
    ['a shared title of its own', /(og:title" content=")/, '$1Our ', 'og:title is not the title'],
    ['a missing picture', /<meta property="og:image" .*?>/, '', 'og:image is missing'],
    [
      'a viewport that cannot be zoomed',
      /initial-scale=1/,
      'maximum-scale=1',
      'stops readers from zooming',
    ],
  ];
  test.each(slips)('finds %s', (_, pattern, replacement, problem) => {
    const found = findHeadProblems(withResearch((html) => html.replace(pattern, replacement)));
    expect(found.join('\n')).toContain(problem);
  });
});
