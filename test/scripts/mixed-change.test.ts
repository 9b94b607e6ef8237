import { describe, expect, it } from 'vitest';
import { toRefusal } from '#scripts/lib/mixed-change.ts';

describe('a change to content', () => {
  it('may touch content alone', () => {
    expect(toRefusal(['content/qas/a.mdx', 'content/topics/b.mdx'])).toBeUndefined();
  });

  it('is refused where it brings other files, which are named', () => {
    const refusal = toRefusal(['content/qas/a.mdx', 'scripts/check.ts']);
    expect(refusal).toContain('  "scripts/check.ts"');
    expect(refusal).toContain('two pull requests');
  });

  it('can’t write a command of the runner by a file’s name', () => {
    const refusal = toRefusal(['x\n::error::fooled']) ?? '';
    expect(refusal.split('\n').some((line) => line.startsWith('::'))).toBe(false);
  });

  it('names ten files and counts the rest', () => {
    const names = Array.from({ length: 14 }, (_, index) => `src/${String(index)}.ts`);
    expect(toRefusal(names)).toContain('and 4 more');
  });
});
