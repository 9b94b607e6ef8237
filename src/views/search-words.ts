/** The words of a text or query that can be found: whatever holds a letter or a digit. */
export function toWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => (word.includes("'") ? word.replace(/^'+|'+$/g, '') : word))
    .filter((word) => word !== '');
}

/** Words so common that they find nearly every page, and the words of which questions are made. */
const COMMON = new Set(
  (
    'a about am an and any are as at be been being between but by can could did do does for from get gets go goes gone had happen happened happens has have ' +
    'how i if in into is it its me my of on or our ours should so still than that the their them there these they this ' +
    'those to us was we went were what when where which who whom whose why will with would you your'
  ).split(' '),
);

/** The words that say what is looked for; all of them where all are common. */
export function toTellingWords(text: string): readonly string[] {
  const words = toWords(text);
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

/** No English word begins like this, so that the keys stand by themselves in the index. */
const KEY = 'zq';

/**
 * A name run together into one word that nothing else is, with and without its common words:
 * `zqthefullerstocktake`, `zqfullerstocktake`. Search finds the record of that very name by it,
 * however many others hold the same words.
 */
export function toNameKeys(name: string): readonly string[] {
  const toKey = (words: readonly string[]) => `${KEY}${words.join('').replaceAll("'", '')}`;
  const keys = [toKey(toWords(name)), toKey(toTellingWords(name))];
  return [...new Set(keys)].filter((key) => key !== KEY);
}
