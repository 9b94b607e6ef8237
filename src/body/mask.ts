/**
 * Neither parser is shown what it would take for program code: a brace, or the first letter of a line
 * that imports or exports. A private character stands in its place while the text is parsed, so no
 * contributed code ever reaches a parser of code. Lengths stay the same, and places count true.
 */

/** Stands for a brace that would begin an expression. */
export const BRACE = '\ue000';
/** Stand for the letters with which a statement would begin. */
const IMPORT = '\ue001';
const EXPORT = '\ue002';
/** Stands for a `<` that has been found to begin no tag. */
export const SIGN = '\ue003';

const ORIGINALS: Readonly<Record<string, string>> = {
  [BRACE]: '{',
  [IMPORT]: 'i',
  [EXPORT]: 'e',
  [SIGN]: '<',
};

/** A statement at the start of a line: `import` or `export`, not as part of a longer word. */
export const STATEMENT = /[\ue001\ue002](?:mport|xport)\b/u;

/** The text as a parser may see it. It must hold no private characters of its own. */
export function mask(source: string): string {
  return source
    .replace(/\\[\\{]|\{/gu, (signs) => (signs === '{' ? BRACE : signs))
    .replace(
      /^([^\p{L}\n]*)(import|export)\b/gmu,
      (_, before: string, word: string) =>
        `${before}${word === 'import' ? IMPORT : EXPORT}${word.slice(1)}`,
    );
}

/** The author's own words again. */
export function unmask(words: string): string {
  return words.replace(/[\ue000-\ue003]/gu, (character) => ORIGINALS[character] ?? character);
}
