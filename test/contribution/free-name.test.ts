import { expect, test } from 'vitest';
import { toFreeName } from '#contribution/free-name.ts';

test('a name that nobody has stays as it is', () => {
  expect(toFreeName('town.map.png', ['town.png'])).toBe('town.map.png');
});

test('a name that is taken gets the first number that is free', () => {
  expect(toFreeName('map.png', ['map.png', 'map-2.png'])).toBe('map-3.png');
});
