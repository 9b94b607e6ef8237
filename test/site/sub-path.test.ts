import { describe, expect, test } from 'vitest';
import { loadSite, subPathPlace } from './built-pages.ts';
import { findHeadProblems } from './head.ts';
import { findLinkProblems } from './links.ts';
import { findSecurityProblems } from './security.ts';
import { findStructuredDataProblems } from './structured-data.ts';

const root = loadSite();
const site = loadSite(subPathPlace);

describe('the site built to be served under a sub-path', () => {
  test('has the same pages as at the root of a host', () => {
    const toNames = ({ pages, base }: typeof site) =>
      pages.map(({ path }) => path.slice(base.length));
    expect(toNames(site)).toEqual(toNames(root));
  });

  test('has no link or asset that leaves the sub-path', () => {
    const outside = site.pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('[href^="/"], [src^="/"], [action^="/"]')
        .map(
          (element) =>
            element.getAttribute('href') ??
            element.getAttribute('src') ??
            element.getAttribute('action') ??
            '',
        )
        .filter((address) => !address.startsWith(site.base))
        .map((address) => `${path}: ${address}`),
    );
    expect(outside).toEqual([]);
  });

  test('has no link, anchor or asset that leads nowhere', () => {
    expect(findLinkProblems(site)).toEqual([]);
  });

  test('has heads, structured data and policies that fit it', () => {
    expect(findHeadProblems(site)).toEqual(findHeadProblems(root));
    expect(site.pages.flatMap((page) => findStructuredDataProblems(page, site))).toEqual([]);
    expect(site.pages.flatMap((page) => findSecurityProblems(page, site))).toEqual([]);
  });
});
