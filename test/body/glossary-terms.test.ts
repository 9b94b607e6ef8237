import { describe, expect, test } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';

const draw = (source: string) => {
  const { drawing, problems } = readBody(source, context);
  expect(problems).toEqual([]);
  return { html: drawing?.intro ?? '', terms: drawing?.terms };
};
/** The drawing with each explained term between square brackets. */
const marked = (source: string) =>
  draw(source)
    .html.replace(/<a class="term" href="#term-[a-z-]+">([^<]*)<\/a>/gu, '[$1]')
    .replace(/<\/?p>/gu, '');

describe('glossary terms', () => {
  test.each([
    [
      'a short form is written out at its first use',
      'The LMC and the LMC.',
      'The [LMC] (local medical committee) and the LMC.',
    ],
    ['so is its plural', 'Two LMCs met.', 'Two [LMCs] (local medical committees) met.'],
    [
      'not where the author has done so after it',
      'The LMC (local medical committee) met.',
      'The [LMC] (local medical committee) met.',
    ],
    [
      'nor where the author has done so before it',
      'The local medical committee (LMC) and the LMC met.',
      'The [local medical committee] (LMC) and the LMC met.',
    ],
    [
      'nor in the plural',
      'Local medical committees (LMCs) and an LMC.',
      '[Local medical committees] (LMCs) and an LMC.',
    ],
    ['nor inside brackets', 'The committee (LMC) met.', 'The committee ([LMC]) met.'],
    [
      'a short form after its long form is still written out',
      'A local medical committee. Later, the LMC.',
      'A [local medical committee]. Later, the [LMC] (local medical committee).',
    ],
    [
      'a long form after its short form needs nothing',
      'The LMC. A local medical committee.',
      'The [LMC] (local medical committee). A local medical committee.',
    ],
    [
      'a possessive is linked, and the next use written out',
      'The LMC’s view. The LMC met.',
      'The [LMC]’s view. The [LMC] (local medical committee) met.',
    ],
    [
      'a name keeps its capitals',
      'The QOF pays.',
      'The [QOF] (Quality and Outcomes Framework) pays.',
    ],
    ['short forms keep to their capitals', 'lmc Lmc', 'lmc Lmc'],
    ['unless the glossary has others', 'An MOU.', 'An [MOU] (memorandum of understanding).'],
    ['other terms come in any', 'GP Representative Body', '[GP Representative Body]'],
    ['across the end of a line', 'local\nmedical committee', '[local\nmedical committee]'],
    [
      'the longest wins',
      'The primary care board and primary care.',
      'The [primary care board] and [primary care].',
    ],
    ['only whole words count', 'XLMC LMCx LMC-led non-LMC', 'XLMC LMCx LMC-led non-LMC'],
    ['a wording of two terms explains neither', 'The commissioner paid.', 'The commissioner paid.'],
    [
      'an everyday word explains nothing',
      'It took place; the board and the federation met.',
      'It took place; the board and the federation met.',
    ],
  ])('%s', (_, source, html) => {
    expect(marked(source)).toBe(html);
  });

  test('are listed once each, in order of first use', () => {
    expect(draw('The ICB, the LMC, the ICB, GP federations.').terms).toEqual(['icb', 'lmc', 'gpf']);
  });

  test('are left alone in headings, links, code, captions and titles of components', () => {
    const source =
      '[LMC](/x/) `LMC`\n\n| LMC |\n|---|\n| x |\n\n<Callout title="LMC">\nx\n</Callout>\n\n## LMC\n';
    expect(draw(source).terms).toEqual([]);
  });
});
