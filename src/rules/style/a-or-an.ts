import { quote } from '#body/body-problem.ts';
import { findInBlocks, type ProseRule } from '#rules/prose-rule.ts';

/** Before ordinary words only: whether “NICE” or “MOU” is said as a word or letter by letter cannot be seen. */
const ARTICLE = /(?<![\p{L}\p{N}’'.-])([Aa]n?)\s+(\p{L}\p{Ll}{2,})/gu;

/** Words that begin with a vowel’s letter and not with its sound, and the other way round. */
const SAID_WITH_CONSONANT =
  /^(?:eu|ewe|one(?![r])|once|ubiq|uk|ukr|ufo|uni(?!m|n)|ur[aeio]|us(?:[aeu]|ing)|ut[aeio]|uto)/u;
const SAID_WITH_VOWEL = /^(?:heir|honest|honou?r|hour)/u;
/** Said in both ways. */
const EITHER = /^(?:h(?:istoric|otel|abitual|erb))/u;

/** “a” where it should be “an”, or the other way round. */
export const aOrAn: ProseRule = {
  id: 'a-or-an',
  group: 'style',
  severity: 'advice',
  title: 'Write “an” before a vowel sound, and “a” before any other.',
  reason: 'It is usually left over from an edit: the word after it was changed.',
  find: ({ blocks }) =>
    findInBlocks(blocks, ARTICLE, ([written, article = '', next = '']) => {
      const word = next.toLowerCase();
      if (EITHER.test(word)) return undefined;
      const wanted = beginsWithVowel(word) ? 'an' : 'a';
      if (article.toLowerCase() === wanted) return undefined;
      return {
        message: `${quote(written)} has the wrong article.`,
        fix: `Write “${wanted} ${next}”.`,
      };
    }),
};

function beginsWithVowel(word: string): boolean {
  if (SAID_WITH_VOWEL.test(word)) return true;
  return /^[aeiou]/u.test(word) && !SAID_WITH_CONSONANT.test(word);
}
