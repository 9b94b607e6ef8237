import { describe, expect, test } from 'vitest';
import { findFigures, findFiguresInWords, isSameFigure } from '#rules/truth/figures.ts';

const first = (text: string) => {
  const [figure] = findFigures(text);
  if (figure === undefined) throw new Error(`no figure in ${text}`);
  return figure;
};

describe('figures in a text', () => {
  test('are found with the word for how many noughts', () => {
    const written = findFigures('About 1.2 million people, £40k and 1,250 of 12% in 2021.').map(
      (figure) => [figure.written, figure.value],
    );
    expect(written).toEqual([
      ['1.2 million', 1_200_000],
      ['40k', 40_000],
      ['1,250', 1250],
      ['12', 12],
      ['2021', 2021],
    ]);
  });

  test('are none where they are part of a name', () => {
    expect(findFigures('A4 paper, form B12c')).toEqual([]);
  });

  test.each([
    'COVID-19 came.',
    'Covid 19 came.',
    'Ring NHS 111.',
    'See section 96.',
    'It is open 24/7.',
  ])('count nothing where they follow a name: %s', (text) => {
    expect(findFigures(text).map(({ isName }) => isName)).not.toContain(false);
  });

  test('count where a word before them is no name', () => {
    expect(first('It saved the NHS 3 million.').isName).toBe(false);
    expect(first('About 24 people came.').isName).toBe(false);
  });

  test('may be written in words', () => {
    expect(findFiguresInWords('Six boroughs, and twelve more').map(({ value }) => value)).toEqual([
      6, 12,
    ]);
  });
});

describe('two figures are the same', () => {
  test.each([
    ['1,240,000', '1.2 million'],
    ['606,412', '606,000'],
    ['40000', '£40,000'],
    ['40%', '40 per cent'],
  ])('%s and %s', (a, b) => {
    expect(isSameFigure(first(a), first(b))).toBe(true);
  });

  test.each([
    ['1,260,000', '1.2 million'],
    ['606,512', '606,000'],
    ['600', '612'],
    ['2021', '2022'],
  ])('not %s and %s', (a, b) => {
    expect(isSameFigure(first(a), first(b))).toBe(false);
  });
});
