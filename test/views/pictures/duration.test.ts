import { expect, test } from 'vitest';
import { parseDuration } from '#views/pictures/duration.ts';

test.each([
  ['More than 18 months', 18, 'more than 18 months'],
  ['About seven months from the request, with a stop', 7, 'about 7 months'],
  ['About four years, from 2015 to 2019', 48, 'about 4 years'],
  ['Six months from founding; three more to registration', 6, '6 months'],
  ['An 18-month pilot before the company', 18, '18 months'],
  ['Six months to a first meeting', 6, '6 months'],
  ['One year', 12, '1 year'],
  ['26 weeks', 6, '26 weeks'],
])('“%s” opens with %d months', (words, months, text) => {
  expect(parseDuration(words)).toEqual({ months, text });
});

test.each([
  ['One year and six months'],
  ['Six to nine months'],
  ['6–9 months'],
  ['Two years or more'],
  ['Six months to a year'],
  ['Two years and a half'],
  ['Three meetings over 6 months'],
  ['Long'],
  ['0 months'],
  [''],
])('“%s” is left to its words', (words) => {
  expect(parseDuration(words)).toBeUndefined();
});
