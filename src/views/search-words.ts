import { toNameKey } from '#domain/search-keys.ts';

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

/** Words by which people ask, thank, or hedge: they say what is looked for only where nothing else does. */
const ASKING = new Set(
  (
    'actually also anybody anyone anything basically beginner beginners concerning covering describe described detail details difference differences ' +
    'everybody everyone everything exactly explain explained explaining explains find finding give gives help helps hello hi idea ideas info information ' +
    'interested just kind kindly know knowing knows latest learn learning lot looking many maybe mean meaning means meant more much need needed needs ' +
    'perhaps please possible possibly really recommend recommended regarding relating relevant search searching show shows simple simply some somebody ' +
    'someone something sort suggest suggested suggestions tell tells thank thanks thing things understand understanding useful very want wanted wants ' +
    "wonder wondering can't don't doesn't haven't how's i'd i'm i've isn't it's that's there's they're we'd we're we've what's where's who's won't you're"
  ).split(' '),
);

/** The words of a text but for the common ones. */
export function toUncommonWords(text: string): readonly string[] {
  return toWords(text).filter((word) => !COMMON.has(word));
}

/**
 * The words that say what is looked for: without those that are common and those by which people ask; of
 * “what do we need to know”, where that leaves nothing, all but the common ones, and of “who is who” all.
 */
export function toTellingWords(text: string): readonly string[] {
  const words = toWords(text);
  const uncommon = toUncommonWords(text);
  const telling = uncommon.filter((word) => !ASKING.has(word));
  return [telling, uncommon].find((some) => some.length > 0) ?? words;
}

/**
 * A name run together into one word, with and without its common words: `zqthefullerstocktake`,
 * `zqfullerstocktake`. Search finds the record of that very name by it, however many others hold the same words.
 */
export function toNameKeys(name: string): readonly string[] {
  const none = toNameKey([]);
  const keys = [toNameKey(toWords(name)), toNameKey(toTellingWords(name))];
  return [...new Set(keys)].filter((key) => key !== none);
}
