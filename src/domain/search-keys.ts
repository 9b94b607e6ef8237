/** What stands in the index and nobody types: no English word begins like this. */
const KEY = 'zq';

/**
 * A name run together into one word that nothing else is: `zqfullerstocktake`. A whole name finds its record by it.
 * @param words of letters and digits
 */
export function toNameKey(words: readonly string[]): string {
  return `${KEY}${words.join('').replaceAll("'", '')}`;
}

/** True for the key of a name, which is only ever looked up whole. */
export function isNameKey(word: string): boolean {
  return word.startsWith(KEY) && !word.startsWith(PLACES);
}

/**
 * Of a word on so many records or more the index says on which and how often, but not where: its places weigh most
 * of what a search loads, and only a phrase needs them.
 */
export const COMMON = 400;

/** Sorts next to the names, and begins none of them. */
const PLACES = `${KEY}${KEY}`;

/** To look this up brings the places of a common word in, in the stead of what the index said of it until then. */
export function toPlacesKey(word: string): string {
  return `${PLACES}${word}`;
}
