import { describe, expect, test } from 'vitest';
import { toPageSteps } from '#views/page-steps.ts';

const draw = (current: number, pages: number): string =>
  toPageSteps(current, pages, (page) => `/${String(page)}/`)
    .map((step) => {
      if (step.type === 'gap') return '…';
      if (step.type !== 'page') return step.type;
      return step.isCurrent ? `[${String(step.page)}]` : String(step.page);
    })
    .join(' ');

describe('the pages of a listing', () => {
  test.each([
    [1, 1, ''],
    [1, 2, '[1] 2 next'],
    [2, 2, 'previous 1 [2]'],
    [2, 3, 'previous 1 [2] 3 next'],
    [1, 9, '[1] 2 … 9 next'],
    [5, 9, 'previous 1 … 4 [5] 6 … 9 next'],
    [9, 9, 'previous 1 … 8 [9]'],
  ])('%i of %i are %j', (current, pages, drawn) => {
    expect(draw(current, pages)).toBe(drawn);
  });

  test('lead where their numbers say', () => {
    const steps = toPageSteps(2, 3, (page) => `/${String(page)}/`);
    const paths = steps.map((step) => (step.type === 'gap' ? '' : step.path));
    expect(paths).toEqual(['/1/', '/1/', '/2/', '/3/', '/3/']);
  });
});
