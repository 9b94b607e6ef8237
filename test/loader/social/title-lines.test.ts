import { toTitleLines } from '#loader/social/title-lines.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Every letter is as wide as half the size: 20 to a line at 10, 40 at 5. */
const measure = (line: string, size: number) => Array.from(line).length * (size / 2);
const toLines = (title: string) =>
  toTitleLines(
    title,
    [
      { size: 10, lines: 1 },
      { size: 5, lines: 2 },
    ],
    100,
    measure,
  );

describe('a title in lines', () => {
  test('is as large as it fits', () => {
    expect(toLines('Twenty letters, ok')).toEqual({ size: 10, lines: ['Twenty letters, ok'] });
    expect(toLines('It has more than twenty letters').size).toBe(5);
  });

  test('has lines of about the same length', () => {
    expect(toLines('one two three four five six seven eight nine').lines).toEqual([
      'one two three four five',
      'six seven eight nine',
    ]);
  });

  test('ends in an ellipsis after a whole word where there is no room', () => {
    const { lines } = toLines(`${'one two three four five six seven eight '.repeat(2)}and, more`);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\w…$/);
  });

  test('never takes more lines or room than there are, and loses nothing that it does not say', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), (title) => {
        const { size, lines } = toLines(title);
        expect(lines.length).toBeLessThanOrEqual(size === 10 ? 1 : 2);
        for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(100);
        const shown = lines.join(' ');
        if (shown.endsWith('…')) expect(title.startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(title);
      }),
    );
  });

  test('cuts a word that no line can hold', () => {
    expect(toLines('x'.repeat(60)).lines).toEqual([`${'x'.repeat(39)}…`]);
  });
});
