import { expect, test } from 'vitest';
import { toDateSuggestion } from '#domain/date-suggestion.ts';

test.each([
  ['31/10/2021', '2021-10-31'],
  ['31.10.2021', '2021-10-31'],
  ['5/4/2021', '2021-04-05'],
  ['10/31/2021', '2021-10-31'],
  ['10/2021', '2021-10'],
  ['31 October 2021', '2021-10-31'],
  ['31st of Oct, 2021', '2021-10-31'],
  ['October 31, 2021', '2021-10-31'],
  ['Sept. 2021', '2021-09'],
  ['2021/1/5', '2021-01-05'],
  ['2021-10-31T09:00:00Z', '2021-10-31'],
])('“%s” should be written %s', (written, date) => {
  expect(toDateSuggestion(written)).toBe(date);
});

test.each(['next spring', 'summer 2021', '30/02/2021', '31.10.21', '2021-13', ''])(
  'nobody can tell how “%s” should be written',
  (written) => {
    expect(toDateSuggestion(written)).toBeUndefined();
  },
);
