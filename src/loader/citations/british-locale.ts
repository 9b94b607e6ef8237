/** Dates as they are written in Britain, and quotation marks. */
const DATE_TEXT =
  '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>';
const QUOTES = {
  'open-quote': '‘',
  'close-quote': '’',
  'open-inner-quote': '“',
  'close-inner-quote': '”',
};

/**
 * British English for citations, from the American that Citation.js brings: it has no British of its own.
 * @throws where the American locale is not written as expected, so that no date is American in silence.
 */
export function toBritishLocale(american: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/xml:lang="en-US"/u, 'xml:lang="en-GB"'],
    [/punctuation-in-quote="true"/u, 'punctuation-in-quote="false"'],
    [/<date form="text">[\s\S]*?<\/date>/u, DATE_TEXT],
    ...Object.entries(QUOTES).map(
      ([name, mark]) => [new RegExp(`(<term name="${name}">)[^<]*`, 'u'), `$1${mark}`] as const,
    ),
  ];
  return changes.reduce((locale, [pattern, by]) => {
    if (!pattern.test(locale)) throw new Error(`The locale for citations has no ${pattern.source}`);
    return locale.replace(pattern, by);
  }, american);
}
