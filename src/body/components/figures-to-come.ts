import type { Element } from 'hast';
import { element, text } from '#body/hast.ts';

/** Stands for figures where their file is not at hand, as in a preview. */
export const figuresToCome = (): Element =>
  element('p', { className: ['small', 'quiet'] }, [
    text('The figures are in a file beside the entry. They are drawn when the page is built.'),
  ]);
