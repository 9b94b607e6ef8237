import type { HTMLElement } from 'node-html-parser';
import { type BuiltPage, findRepeats, getText } from './built-pages.ts';

/** What is wrong with the bones of a page: ids, headings, landmarks, language and the skip link. */
export function findStructureProblems(page: BuiltPage): string[] {
  return [
    ...findIdProblems(page),
    ...findHeadingProblems(page),
    ...findLandmarkProblems(page),
    ...findOpeningProblems(page),
    ...findSpacingProblems(page),
  ].map((problem) => `${page.path}: ${problem}`);
}

function findIdProblems({ document }: BuiltPage): string[] {
  const ids = document.querySelectorAll('[id]').map(({ id }) => id);
  return findRepeats(ids).map((id) => `the id “${id}” stands twice`);
}

function findHeadingProblems({ document }: BuiltPage): string[] {
  const headings = document.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const tops = headings.filter(({ tagName }) => tagName === 'H1').length;
  let before = 0;
  const jumps = headings.flatMap((heading) => {
    const level = Number(heading.tagName.slice(1));
    const isJump = level > before + 1;
    before = level;
    return isJump ? [`“${getText(heading)}” skips a level of heading`] : [];
  });
  const empty = headings
    .filter((heading) => getText(heading) === '')
    .map(() => 'a heading is empty');
  return [...(tops === 1 ? [] : [`${String(tops)} first-level headings`]), ...jumps, ...empty];
}

function findLandmarkProblems({ document }: BuiltPage): string[] {
  const single = ['body > header', 'body > main', 'body > footer'].filter(
    (selector) => document.querySelectorAll(selector).length !== 1,
  );
  const toName = (element: HTMLElement): string => {
    const id = element.getAttribute('aria-labelledby');
    if (id === undefined) return element.getAttribute('aria-label') ?? '';
    return getText(document.getElementById(id));
  };
  // A section without a name is no landmark, so only the names that it is given are looked at.
  const landmarks = [
    'nav',
    'aside',
    '[role="search"]',
    '[role="region"]',
    'section[aria-labelledby]',
  ];
  const named = landmarks.flatMap((selector) => {
    const names = document.querySelectorAll(selector).map(toName);
    const unnamed = names.filter((name) => name === '').map(() => `a ${selector} has no name`);
    return [
      ...unnamed,
      ...findRepeats(names.filter(Boolean)).map((name) => `two of ${selector} are “${name}”`),
    ];
  });
  return [...single.map((selector) => `not exactly one ${selector}`), ...named];
}

function findOpeningProblems({ document }: BuiltPage): string[] {
  const lang = document.querySelector('html')?.getAttribute('lang');
  const first = document
    .querySelector('body')
    ?.querySelector('a[href], button, input, select, summary');
  const target = document.querySelector('main');
  return [
    ...(lang === 'en-GB' ? [] : ['the language is not en-GB']),
    ...(first?.getAttribute('href') === '#main' ? [] : ['the skip link does not come first']),
    ...(target?.id === 'main' && target.getAttribute('tabindex') === '-1'
      ? []
      : ['the skip link cannot put the reader into the main part']),
  ];
}

/** Words that run into a bracket, a source number or a link are a sign of white space lost in drawing. */
function findSpacingProblems({ document, html }: BuiltPage): string[] {
  const joined = /[a-z.:;]<a href="[^"]*">/.exec(html);
  const before = joined ? [`words run into a link at “${joined[0]}”`] : [];
  const within = document
    .querySelectorAll('main p, main li, main dt, main dd')
    .flatMap((element) => {
      const run = /[a-z]\((?!s\))[A-Z]|[a-z.”]Source \[\d+\]/.exec(element.text);
      return run
        ? [
            `words run together at “${element.text.slice(Math.max(0, run.index - 20), run.index + 12)}”`,
          ]
        : [];
    });
  return [...before, ...within];
}
