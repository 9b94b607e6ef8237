import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '#domain/cut-text.ts';

test('a text that is short enough stays as it is', () => {
  expect(cutText('A federation 👩‍⚕️', 40)).toBe('A federation 👩‍⚕️');
});

test('a character that has no room whole is left out', () => {
  expect(cutText('ab😀', 3)).toBe('ab');
  expect(cutText('ab😀', 4)).toBe('ab😀');
});

test('wherever a text is cut, it can stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
      const cut = cutText(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(decodeURIComponent(encodeURIComponent(cut))).toBe(cut);
    }),
  );
});
