import { expect, test } from 'vitest';
import { toCountWords } from '#views/count-words.ts';

test.each([
  [19, 19, '19 case studies'],
  [9, 19, '9 of 19 case studies'],
  [0, 19, '0 of 19 case studies'],
  [1, 1, '1 case study'],
  [1200, 10000, '1,200 of 10,000 case studies'],
])('%i of %i reads “%3$s”', (count, total, words) => {
  const { figures, noun } = toCountWords(count, total, { one: 'case study', many: 'case studies' });
  expect(`${figures} ${noun}`).toBe(words);
});
