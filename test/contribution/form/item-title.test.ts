import { expect, test } from 'vitest';
import { toItemTitle, toLeftWords } from '#contribution/form/item-title.ts';

test('items are counted in words as far as people do', () => {
  expect(toItemTitle('source of money', 1)).toBe('Second source of money');
  expect(toItemTitle('event', 10)).toBe('Event 11');
});

test('how many are left is said without their name, which need have no plural', () => {
  expect([0, 1, 2].map(toLeftWords)).toEqual(['None is left.', '1 is left.', '2 are left.']);
});
