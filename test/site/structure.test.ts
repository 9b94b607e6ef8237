import { describe, expect, test } from 'vitest';
import { loadSite, toPage, toSoundPage } from './built-pages.ts';
import { findStructureProblems } from './structure.ts';

describe('every page of the built site', () => {
  test('has one top heading, no gap between levels, named landmarks, unique ids and a skip link', () => {
    expect(loadSite().pages.flatMap(findStructureProblems)).toEqual([]);
  });
});

describe('the check of structure', () => {
  test('lets a sound page be', () => {
    const main =
      '<h2 id="a">A</h2><h3>B</h3><h2>C</h2><section aria-labelledby="a"></section><section></section>';
    expect(findStructureProblems(toSoundPage(main))).toEqual([]);
  });

  test.each([
    ['<p id="a"></p><p id="a"></p>', 'the id “a” stands twice'],
    ['<h1>Second</h1>', '2 first-level headings'],
    ['<h3>Deep</h3>', '“Deep” skips a level of heading'],
    ['<h2> </h2>', 'a heading is empty'],
    ['<nav></nav>', 'a nav has no name'],
    ['<nav aria-label="Main"></nav>', 'two of nav are “Main”'],
    ['<section aria-labelledby="gone"></section>', 'a section[aria-labelledby] has no name'],
    ['<p>integrated care board(ICB)</p>', 'words run together at “integrated care board(ICB)”'],
    [
      '<p>Read instead:<a href="/research/">This</a></p>',
      'words run into a link at “:<a href="/research/">”',
    ],
    [
      '<p>So it is.<a><span>Source </span>[1]</a></p>',
      'words run together at “So it is.Source [1]”',
    ],
  ])('finds the slip in %s', (main, problem) => {
    expect(findStructureProblems(toSoundPage(main))).toEqual([`/research/: ${problem}`]);
  });

  test('finds a page without language, landmarks or skip link', () => {
    const found = findStructureProblems(
      toPage('/', '<html><body><a href="/">Home</a><h1>A</h1></body></html>'),
    );
    expect(found).toEqual([
      '/: not exactly one body > header',
      '/: not exactly one body > main',
      '/: not exactly one body > footer',
      '/: the language is not en-GB',
      '/: the skip link does not come first',
      '/: the skip link cannot put the reader into the main part',
    ]);
  });
});
