import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSafeJson, toSafeText } from '#domain/safe-text.ts';

/** Words that a hostile author would choose, among words of every other sort. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('::error::', '::', ':', '##[', '##', '#[', '[', '\r', '\n', ' ', '\u001b[2J'),
      fc.constantFrom('\u2028', '\u0085', '\u202e', '\u200b', '%0A', 'a', '\u009b31m', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('authors’ words in an answer', () => {
  test('stay as they are where they are plain', () => {
    const words = 'The board’s £40,000, “so far”: 50 % — café at 12::30.';
    expect(toSafeText(words)).toBe(words);
  });

  test('stay on one line, with nothing unseen in it, and start no command', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const safe = toSafeText(words);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u);
        expect(safe.trimStart().startsWith('::')).toBe(false);
        expect(safe).not.toContain('##[');
        expect(stripVTControlCharacters(safe)).toBe(safe);
      }),
      { numRuns: 3000 },
    );
  });

  test('show what was unseen by its code', () => {
    expect(toSafeText('a\u202eb\u001b[31m')).toBe('a<U+202E>b<U+001B>[31m');
  });
});

describe('the same as JSON', () => {
  test('reads as the very same data, and shows nothing that a log would obey', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), (words) => {
        const json = toSafeJson({ words });
        expect(JSON.parse(json)).toEqual({ words });
        for (const line of json.split('\n')) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u);
          expect(line).not.toContain('##[');
          expect(line.trimStart().startsWith('::')).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
