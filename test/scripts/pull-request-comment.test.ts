import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonReport } from '#domain/problem-formats.ts';
import { parseReport, type ReportedProblem, toComment } from '#scripts/lib/pull-request-comment.ts';

const problem = (part: Partial<ReportedProblem> = {}): ReportedProblem => ({
  file: 'content/qas/a.mdx',
  line: 3,
  column: 7,
  severity: 'error',
  message: 'The word “levl” is not a field.',
  fix: 'Did you mean “level”?',
  ...part,
});

/** The lines of the comment’s one fenced block: only a line of as many backticks ends it. */
function blockOf(comment: string): string[] {
  const lines = comment.split('\n');
  const start = lines.findIndex((line) => /^`{3,}text$/u.test(line));
  const fence = (lines[start] ?? '').replace('text', '');
  const ends = lines.flatMap((line, index) =>
    index > start && line.trimEnd().startsWith(fence) ? [index] : [],
  );
  expect(ends).toHaveLength(1);
  return lines.slice(start + 1, ends[0]);
}

describe('the comment on a pull request', () => {
  it('thanks the author of sound content and says what happens next', () => {
    expect(toComment({ problems: [] })).toContain('An editor will read it next');
  });

  it('says each problem with its place and how to mend it', () => {
    expect(blockOf(toComment({ problems: [problem()] }))).toEqual([
      'content/qas/a.mdx:3:7',
      '  The word “levl” is not a field.',
      '  → Did you mean “level”?',
    ]);
  });

  it('tells advice from errors, and puts errors first', () => {
    const comment = toComment({ problems: [problem({ severity: 'advice' }), problem()] });
    expect(comment).toContain('There is 1 thing to fix');
    expect(comment).toContain('1 piece of advice, to take or leave');
    expect(blockOf(comment)[0]).toBe('content/qas/a.mdx:3:7');
    expect(blockOf(comment)[4]).toBe('content/qas/a.mdx:3:7 (advice)');
  });

  it('shows fifty and counts the rest', () => {
    const comment = toComment({ problems: Array.from({ length: 60 }, () => problem()) });
    expect(comment).toContain('10 more are shown');
  });

  it('keeps every word of an author inside the fence, whatever the word is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('```\n@everyone', '<img src=x>', '\u202e', '[x](https://example.org)', '~~~'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (file, message, fix) => {
        const comment = toComment({ problems: [problem({ file, message, fix })] });
        expect(blockOf(comment)).toHaveLength(3);
        const opening = comment.split('\n')[0] ?? '';
        expect(opening).toBe('There is 1 thing to fix before this can be published.');
      }),
    );
  });

  it.each(['', '{', '{}', 'null', '{"problems":[{"file":1}]}'])(
    'is not made of %j, which is no report, and says that nothing was found out',
    (text) => {
      expect(parseReport(text)).toBeUndefined();
      expect(toComment(parseReport(text))).toContain('The check of the content did not finish');
    },
  );
});

describe('the checker’s own report', () => {
  it('is one that the comment can be made of', () => {
    const json = toJsonReport({
      entries: 1,
      problems: [{ ...problem(), rule: 'shape' }],
      site: 'https://hub.example/',
    });
    expect(toComment(parseReport(json))).toContain('content/qas/a.mdx:3:7');
  });
});
