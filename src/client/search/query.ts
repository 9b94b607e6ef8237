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
 * The searches to make for a query, the narrowest first. Several words are first sought as they stand,
 * next to each other: known titles and phrases then come first. Then those that tell something are
 * sought anywhere. Words in quotation marks are sought only as they stand.
 */
export function toSearches(query: string): readonly string[] {
  const words = toWords(query);
  if (words.length === 0) return [];
  if (/^"[^"]+"$/.test(query)) return [query];
  if (words.length === 1) return words;
  const plain = query.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  return [`"${plain}"`, toTellingWords(query).join(' ')];
}
