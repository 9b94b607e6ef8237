import { describe, expect, test } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

/** As many characters as a file may have, in lines no longer than one may be. */
const fill = (piece: string, characters = 120_000) => {
  const line = piece.repeat(Math.max(1, Math.floor(9000 / piece.length)));
  const lines = Math.floor(characters / line.length);
  return Array.from({ length: lines }, () => line).join(piece.includes('\n') ? '' : '\n');
};

describe('a body made to hold the reader up is answered all the same', () => {
  test.each([
    ['brackets', fill('[')],
    ['brackets on lines of their own', fill('[\n')],
    ['links begun', fill('[a](<b ')],
    ['pictures begun', fill('![')],
    ['emphasis begun', fill('*a ')],
    ['emphasis of two sorts', fill('*a_ ')],
    ['quotations inside each other', '>'.repeat(9000)],
    ['quotations and lists inside each other', '> - '.repeat(2000)],
    ['lists inside each other', '- '.repeat(4000)],
    ['code marks', fill('`')],
    [
      'code marks of growing length',
      Array.from({ length: 130 }, (_, size) => '`'.repeat(size)).join('a'),
    ],
    ['signs', fill('<')],
    ['tags begun', fill('<a ')],
    ['tags', fill('<b>x</b> ')],
    ['names with colons', fill('<a:')],
    [
      'components inside each other',
      `${'<Callout>\n'.repeat(450)}a\n${'</Callout>\n'.repeat(450)}`,
    ],
    ['braces', fill('{')],
    ['empty braces', fill('{}')],
    ['code nested deep', `{${'('.repeat(4000)}${')'.repeat(4000)}}`],
    ['code with many signs', `{${'- '.repeat(4000)}1}`],
    ['a list of lists as code', `export const a = ${'['.repeat(4000)}${']'.repeat(4000)}`],
    ['an attribute as code', `<Callout title={${'('.repeat(4000)}}>\na\n</Callout>`],
    ['characters as codes', fill('&amp;')],
    [
      'a table of many columns',
      `|${'a|'.repeat(4000)}\n|${'-|'.repeat(4000)}\n${'|\n'.repeat(4000)}`,
    ],
    ['a table of many rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(4000)}`],
    ['headings that say the same', '## a\n\n'.repeat(2500)],
    [
      'notes',
      Array.from({ length: 1200 }, (_, at) => `a[^${String(at)}]\n\n[^${String(at)}]: b`).join(
        '\n\n',
      ),
    ],
    ['addresses', fill('https://example.org/ ')],
    ['mail addresses', fill('a@b.org ')],
    ['unseen characters', fill('a\u200b')],
    ['backslashes', fill('\\')],
  ])('%s', (_, source) => {
    const took = measureProcessorTime(() => {
      expect(readBody(source, context).problems.length).toBeLessThanOrEqual(400);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });
});
