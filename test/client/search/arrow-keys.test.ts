import { expect, test } from 'vitest';
import { toTarget } from '#client/search/arrow-keys.ts';

const titles = ['first', 'second', 'third'];

test.each([
  ['ArrowDown', 0, 'second'],
  ['ArrowDown', 2, 'third'],
  ['ArrowUp', 2, 'second'],
  ['Home', 2, 'first'],
  ['End', 0, 'third'],
])('%s from number %i leads to the %s', (key, here, target) => {
  expect(toTarget(key, here, titles)).toBe(target);
});

test('up from the first title leads out of the list, and other keys lead nowhere', () => {
  expect(toTarget('ArrowUp', 0, titles)).toBeUndefined();
  expect(toTarget('a', 1, titles)).toBeUndefined();
});
