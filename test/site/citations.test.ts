import { describe, expect, test } from 'vitest';
import { loadSite, toSoundPage } from './built-pages.ts';
import { findCitationProblems, findTermProblems } from './citations.ts';

const { pages } = loadSite();

describe('every page of the built site', () => {
  test('leads from each source number to its source and back', () => {
    expect(pages.filter(({ document }) => document.querySelector('a.ref')).length).toBeGreaterThan(
      100,
    );
    expect(pages.flatMap(findCitationProblems)).toEqual([]);
  });

  test('explains the terms that it links', () => {
    expect(pages.some(({ document }) => document.querySelector('a.term'))).toBe(true);
    expect(pages.flatMap(findTermProblems)).toEqual([]);
  });
});

describe('the check of sources and terms', () => {
  const ref = '<a class="ref" href="#s1" id="c1-1">[1]</a>';
  const source =
    '<ol class="src"><li id="s1"><span class="backs"><a href="#c1-1">1</a></span></li></ol>';

  test('lets a source number be that leads there and back', () => {
    expect(findCitationProblems(toSoundPage(ref + source))).toEqual([]);
  });

  test.each([
    [ref.replace('[1]', '[2]') + source, '[2] does not lead to the source of that number'],
    [ref.replace('#s1', '#s2') + source, '[1] does not lead to the source of that number'],
    [ref + source.replace('c1-1', 'c1-2'), 'no link leads back to [1]'],
    [source, 'a source leads back to #c1-1, which cites nothing'],
  ])('finds the slip in %s', (main, problem) => {
    expect(findCitationProblems(toSoundPage(main)).join('\n')).toContain(problem);
  });

  test('finds a term without its explanation', () => {
    const term = '<a class="term" href="#term-a">Alliance</a>';
    const words =
      '<dl class="words"><div id="term-a"><dt>Alliance</dt> <dd>Several in one.</dd></div></dl>';
    expect(findTermProblems(toSoundPage(term + words))).toEqual([]);
    expect(findTermProblems(toSoundPage(term + words.replace('Several in one.', '')))).toEqual([
      '/research/: “Alliance” is not explained',
    ]);
  });
});
