import { type BuiltPage, getText } from './built-pages.ts';

/**
 * Source numbers that do not lead to the source of that number, and sources that do not lead back. In a
 * comparison one source stands in many cells, so its list leads nowhere back.
 */
export function findCitationProblems({ path, document }: BuiltPage): string[] {
  const problems: string[] = [];
  const items = document.querySelectorAll('.src > li, .cmp-sources > li');
  const leadsBack = document.querySelector('.cmp-sources') === null;
  const back = new Set(
    items.flatMap((item) =>
      item.querySelectorAll('.backs a, a.back').map((link) => link.getAttribute('href')),
    ),
  );
  for (const ref of document.querySelectorAll('a.ref')) {
    const number = Number(/\d+/.exec(getText(ref))?.[0]);
    const item = items[number - 1];
    if (item === undefined || ref.getAttribute('href') !== `#${item.id}`)
      problems.push(`${getText(ref)} does not lead to the source of that number`);
    if (leadsBack && (ref.id === '' || !back.delete(`#${ref.id}`)))
      problems.push(`no link leads back to ${getText(ref)} at “${ref.id}”`);
  }
  for (const link of back)
    problems.push(`a source leads back to ${String(link)}, which cites nothing`);
  return problems.map((problem) => `${path}: ${problem}`);
}

/** Terms of the glossary that a text links and the page does not explain, and explanations of none. */
export function findTermProblems({ path, document }: BuiltPage): string[] {
  const explained = document
    .querySelectorAll('.words > div')
    .filter((each) => getText(each.querySelector('dd')) !== '');
  const ids = new Set(explained.map(({ id }) => `#${id}`));
  return document
    .querySelectorAll('a.term')
    .flatMap((term) =>
      ids.has(term.getAttribute('href') ?? '')
        ? []
        : [`${path}: “${getText(term)}” is not explained`],
    );
}
