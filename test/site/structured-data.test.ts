import { describe, expect, test } from 'vitest';
import { getPage, loadSite, toPage } from './built-pages.ts';
import { findStructuredDataProblems } from './structured-data.ts';

const site = loadSite();

describe('the structured data of the built site', () => {
  test('has the type that fits each page, and its breadcrumbs', () => {
    expect(site.pages.flatMap((page) => findStructuredDataProblems(page, site))).toEqual([]);
  });
});

describe('the check of structured data', () => {
  const slips: readonly [string, string | RegExp, string, string][] = [
    ['broken JSON', '{"@context"', '{@context', 'structured data that is no JSON'],
    [
      'another context',
      'https://schema.org',
      'https://schema.example',
      'structured data without its context',
    ],
    ['another type', '"@type":"Article"', '"@type":"Recipe"', 'no structured data of type Article'],
    [
      'another address',
      /"url":".*?"/,
      '"url":"https://other.example/"',
      'structured data with another address',
    ],
    ['no name', /"name":".*?"/, '"name":""', 'structured data without a name'],
    [
      'a crumb left out',
      '<a href="/case-studies/">Case studies</a>',
      '',
      'breadcrumbs for machines that differ',
    ],
    [
      'a crumb that leads elsewhere',
      '<a href="/case-studies/">Case studies</a>',
      '<a href="/qas/">Q</a>',
      'breadcrumbs that do not lead down',
    ],
  ];
  test.each(slips)('finds %s', (_, pattern, replacement, problem) => {
    const page = getPage(site, '/case-studies/south-west-london/');
    const changed = toPage(page.path, replaceLast(page.html, pattern, replacement));
    expect(findStructuredDataProblems(changed, site).join('\n')).toContain(problem);
  });
});

/** The crumbs stand after the main navigation, which has the same links. */
function replaceLast(html: string, pattern: string | RegExp, replacement: string): string {
  const start =
    typeof pattern === 'string' && pattern.startsWith('<a')
      ? html.indexOf('aria-label="Breadcrumb"')
      : 0;
  const changed = html.slice(0, start) + html.slice(start).replace(pattern, replacement);
  expect(changed, 'the change must change something').not.toBe(html);
  return changed;
}
