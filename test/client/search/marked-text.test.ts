import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRuns, withoutGaps } from '#client/search/marked-text.ts';

test('the words that matched are marked, without the punctuation beside them', () => {
  expect(toRuns('One voice, peer-to-peer.', new Set(['voice', 'peer']))).toEqual([
    { text: 'One ', isMatch: false },
    { text: 'voice', isMatch: true },
    { text: ', ', isMatch: false },
    { text: 'peer', isMatch: true },
    { text: '-to-', isMatch: false },
    { text: 'peer', isMatch: true },
    { text: '.', isMatch: false },
  ]);
});

test('no mark is made inside a longer word', () => {
  expect(toRuns('Invoices', new Set(['voice']))).toEqual([{ text: 'Invoices', isMatch: false }]);
});

test('marking neither loses nor adds text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      const runs = toRuns(text, new Set(words));
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }),
  );
});

test('the gap that a citation number left closes', () => {
  expect(withoutGaps('18 months . By then')).toBe('18 months. By then');
});
