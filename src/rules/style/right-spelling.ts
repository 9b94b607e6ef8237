import { quote } from '#body/body-problem.ts';
import type { ProseContext, ProseRule, ProseSlip } from '#rules/prose-rule.ts';
import { toBritish } from './british-spelling.ts';
import { fieldWords } from './field-words.ts';
import { getWords } from './words.ts';

/**
 * Words that no dictionary has. The dictionary is read from disk, so the rule has something to say on the
 * command line only. Names are let pass: those of the content, and whatever has a capital letter of its own.
 */
export const rightSpelling: ProseRule = {
  id: 'right-spelling',
  group: 'style',
  severity: 'advice',
  title: 'Words are spelled as in a dictionary of British English.',
  reason:
    'A typing slip makes readers doubt the figures beside it, and search does not find the word.',
  find: (prose, context) => {
    const { spelling } = context;
    if (spelling === undefined) return [];
    const said = new Set<string>();
    return getWords(prose).flatMap(({ word, block, at, isName }): ProseSlip[] => {
      const plain = toPlain(word);
      if (isName || said.has(plain)) return [];
      said.add(plain);
      if (isKnown(plain, context)) return [];
      // At the start of a sentence a name looks like any word, but nothing that is spelled nearly so.
      if (/^\p{Lu}/u.test(plain) && spelling.suggest(plain).length === 0) return [];
      return [
        {
          block,
          at,
          words: word,
          message: `${quote(word)} is not in the dictionary.`,
          fix: () => toFix(spelling.suggest(plain)),
        },
      ];
    });
  },
};

function toFix([first, second]: readonly string[]): string {
  if (first === undefined)
    return 'Check its spelling, or say it in a word that every reader knows.';
  return `Did you mean “${first}”${second === undefined ? '' : ` or “${second}”`}?`;
}

/** As a dictionary has it: straight apostrophes, no ’s of possession. */
function toPlain(word: string): string {
  return word.replace(/’/gu, "'").replace(/'s$/u, '');
}

/** Words joined by hyphens are known if they are together, with the hyphens or without, or each by itself. */
function isKnown(word: string, context: ProseContext): boolean {
  if (isKnownAlone(word, context)) return true;
  const parts = word.split('-');
  return (
    parts.length > 1 &&
    (isKnownAlone(parts.join(''), context) || parts.every((part) => isKnownAlone(part, context)))
  );
}

/** Short forms and names in capitals are no matter of spelling, and American words have a rule of their own. */
function isKnownAlone(word: string, { spelling, names }: ProseContext): boolean {
  if (word.length < 3 || /\p{Lu}/u.test(word.slice(1))) return true;
  const small = word.toLowerCase();
  return (
    spelling?.has(word) === true ||
    spelling?.has(small) === true ||
    fieldWords.has(small) ||
    names.has(small) ||
    toBritish(word) !== undefined
  );
}
