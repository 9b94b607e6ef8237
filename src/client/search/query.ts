/** Longer than any sensible search; keeps a pasted page out of the address bar and the index. */
export const LONGEST_QUERY = 200;

/** What a reader typed, without stray space or curly quotation marks. */
export function normaliseQuery(typed: string): string {
  return typed
    .replace(/[“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
    .trim();
}

/** The words of a query that can be found: whatever holds a letter or a digit. */
export function toWords(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words so common that they find nearly every page, and mark nearly every line. */
const COMMON = new Set(
  'a an and are as at be by do does for from how in is it of on or that the they this to was were what when where which who why with'.split(
    ' ',
  ),
);

/** The words that say what is looked for; all of them where all are common. */
export function toTellingWords(query: string): readonly string[] {
  const words = toWords(query);
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * The searches to make for a query, the narrowest first. Several telling words are first sought as they
 * stand, next to each other, then anywhere. A phrase with common words in it is not sought as such: the
 * places of "of" and "the" would weigh more than all the rest, and the words that tell something find
 * the same records. Words in quotation marks are sought only as they stand.
 */
export function toSearches(query: string): readonly string[] {
  const words = toWords(query);
  if (words.length === 0) return [];
  if (/^"[^"]+"$/.test(query)) return [query];
  const telling = toTellingWords(query);
  const anywhere = telling.join(' ');
  return words.length > 1 && telling.length === words.length
    ? [`"${toPhrase(query)}"`, anywhere]
    : [anywhere];
}

/** A query without its quotation marks, as it would stand in a text. */
export function toPhrase(query: string): string {
  return query.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}
