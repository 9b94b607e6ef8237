import { toBritishLocale } from '#loader/citations/british-locale.ts';
import { expect, test } from 'vitest';

test('a locale that is not written as expected is refused, so that no date is American in silence', () => {
  expect(() => toBritishLocale('<locale xml:lang="en-US"></locale>')).toThrow(
    /The locale for citations has no punctuation-in-quote/,
  );
});
