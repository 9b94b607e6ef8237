import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseWhole } from '#body/parse-whole.ts';
import type * as Reader from '#body/parse-with-remark.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { hostileWords } from '#scripts/fuzz/hostile-words.ts';
import { bundleAsForBrowsers } from './drawn-drafts.ts';

let light: typeof Reader;

beforeAll(async () => {
  light = await bundleAsForBrowsers<typeof Reader>('src/body/parse-with-remark.ts', '/');
});

const readLight = (text: string) => parseWhole(light.parseWithRemark, text);
const readWhole = (text: string) => parseWhole(parseWithRemark, text);

/** In tests remark checks itself, and throws over some signs after one that it has stopped at; in use it reads on. */
function doesCheckItself(text: string): boolean {
  try {
    readWhole(text);
    return false;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Assertion')) throw error;
    return true;
  }
}

describe('the reader of Markdown as browsers get it, without what it has no use for,', () => {
  test('reads every text of the hub as the whole of it does', () => {
    const texts = loadContentFiles('.').entries.filter(({ file }) => file.endsWith('.mdx'));
    expect(texts.length).toBeGreaterThan(50);
    for (const { file, bytes } of texts) {
      const text = new TextDecoder().decode(bytes).replace(/^---\n.*?\n---\n/su, '');
      expect(readLight(text), file).toEqual(readWhole(text));
    }
  });

  test('reads hostile words as the whole of it does, in whatever order', () => {
    const words = fc.array(fc.constantFrom(...hostileWords), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join('');
        fc.pre(!doesCheckItself(text));
        expect(readLight(text)).toEqual(readWhole(text));
      }),
      { numRuns: 200 },
    );
  });

  test('reads characters by their names, also in an attribute', () => {
    const text = '&NotEqualTilde; &Afr; &nosuch;\n\n<Quote source="a&amp;b">\n\nWords.\n\n</Quote>';
    expect(readLight(text)).toEqual(readWhole(text));
    expect(JSON.stringify(readLight(text))).toContain('\u2242\u0338');
  });
});
