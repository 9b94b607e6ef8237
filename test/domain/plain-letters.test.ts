import { expect, test } from 'vitest';
import { toPlainLetters } from '#domain/plain-letters.ts';

test.each([
  ['Søren Großmann', 'soren grossmann'],
  ['Łukasz’s café in Sæther', 'lukaszs cafe in saether'],
  ['Ynys Môn', 'ynys mon'],
  ['İstanbul, ŒUVRE', 'istanbul, oeuvre'],
  ['東京 2026', '東京 2026'],
])('“%s” in plain letters', (text, plain) => {
  expect(toPlainLetters(text)).toBe(plain);
});
