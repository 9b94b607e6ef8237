import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRefusal } from '#scripts/lib/mixed-change.ts';
import { parseReport } from '#scripts/lib/pull-request-comment.ts';

describe('a change to content', () => {
  it('may touch content alone', () => {
    expect(toRefusal(['content/qas/a.mdx', 'content/topics/b.mdx'])).toBeUndefined();
  });

  it('is refused where it brings other files, which are named', () => {
    expect(toRefusal(['content/qas/a.mdx', 'scripts/check.ts', 'src/a.ts'])).toEqual({
      file: 'scripts/check.ts',
      line: 1,
      column: 1,
      severity: 'error',
      message:
        'This pull request changes content and also other files: "scripts/check.ts", "src/a.ts".',
      fix: 'Split it into two pull requests: one for content alone, one for the rest.',
    });
  });

  it('names ten files and counts the rest', () => {
    const names = Array.from({ length: 14 }, (_, index) => `src/${String(index)}.ts`);
    expect(toRefusal(names)?.message).toMatch(/"src\/9\.ts" and 4 more\.$/u);
  });

  it('is refused in a few words, however many files there are and whatever their names', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 4_000 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (names) => {
        const refusal = toRefusal(names.map((one) => `x${one}`));
        expect(parseReport(JSON.stringify({ problems: [refusal] }))?.problems).toHaveLength(1);
      }),
    );
  });
});
