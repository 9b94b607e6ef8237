import { expect, test } from 'vitest';
import { toFilingName } from '#domain/filing-name.ts';

test.each([
  ['Dr Caroline Taylor', 'Taylor Dr Caroline'],
  ['Ruth Rankine', 'Rankine Ruth'],
  ['Cher', 'Cher'],
])('%s is filed as %s', (name, filed) => {
  expect(toFilingName(name)).toBe(filed);
});
