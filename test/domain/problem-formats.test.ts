import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckReport,
  toGithubReport,
  toJsonReport,
  toTextReport,
} from '#domain/problem-formats.ts';
import type { Problem } from '#domain/problem.ts';

const problem = (changes: Partial<Problem> = {}): Problem => ({
  file: 'content/topics/a.mdx',
  line: 3,
  column: 9,
  rule: 'known-references',
  severity: 'error',
  message: 'there is no person “an”',
  fix: 'did you mean “ann”?',
  ...changes,
});

const report = (...problems: Problem[]): CheckReport => ({
  entries: 12,
  problems,
  site: 'https://hub.example/hub/',
});

describe('as text', () => {
  test('says where, how grave, which rule, what, how to mend it and where to read more', () => {
    const [line] = toTextReport(report(problem())).split('\n');
    expect(line).toBe(
      'content/topics/a.mdx:3:9  error  known-references  there is no person “an” → did you mean “ann”? → https://hub.example/hub/contribute/rules/known-references/',
    );
  });

  test('ends with a line that counts', () => {
    const advice = problem({ severity: 'advice', file: 'content/topics/b.mdx' });
    const last = (text: string) => text.trimEnd().split('\n').at(-1);
    expect(last(toTextReport(report()))).toBe('12 entries checked, nothing to fix.');
    expect(last(toTextReport(report(problem())))).toBe('12 entries checked: 1 to fix, in 1 file.');
    expect(last(toTextReport(report(problem(), problem(), advice)))).toBe(
      '12 entries checked: 2 to fix and 1 piece of advice, in 2 files.',
    );
    expect(last(toTextReport(report(advice, advice)))).toBe(
      '12 entries checked: nothing to fix and 2 pieces of advice, in 1 file.',
    );
  });

  test('shows what must be mended last, each sort in the order of the files', () => {
    const advice = (line: number) => problem({ severity: 'advice', line });
    const text = toTextReport(
      report(problem({ line: 1 }), advice(2), problem({ line: 3 }), advice(4)),
    );
    const places = text.split('\n').map((line) => /^\S+:(\d):\d+ {2}(\w+)/u.exec(line)?.slice(1));
    expect(places.slice(0, 4)).toEqual([
      ['2', 'advice'],
      ['4', 'advice'],
      ['1', 'error'],
      ['3', 'error'],
    ]);
  });

  test('is coloured by whoever can colour', () => {
    const text = toTextReport(report(problem()), (part, words) => `<${part}>${words}</${part}>`);
    expect(text).toContain('<place>content/topics/a.mdx:3:9</place>  <error>error</error>');
  });
});

describe('as annotations', () => {
  test('name file, line, column and rule, escaped as the runner reads them', () => {
    const [line] = toGithubReport(
      report(problem({ file: 'content/a,b:c%.mdx', message: 'a 50% share' })),
    ).split('\n');
    expect(line).toBe(
      '::error file=content/a%2Cb%3Ac%25.mdx,line=3,col=9,title=known-references::a 50%25 share → did you mean “ann”? → https://hub.example/hub/contribute/rules/known-references/',
    );
  });

  test('are warnings where they are advice', () => {
    expect(toGithubReport(report(problem({ severity: 'advice' })))).toMatch(/^::warning file=/);
  });
});

describe('as JSON', () => {
  test('has a shape that programs can rely on', () => {
    expect(JSON.parse(toJsonReport(report(problem())))).toEqual({
      version: 1,
      entries: 12,
      errors: 1,
      advice: 0,
      problems: [
        {
          file: 'content/topics/a.mdx',
          line: 3,
          column: 9,
          severity: 'error',
          rule: 'known-references',
          message: 'there is no person “an”',
          fix: 'did you mean “ann”?',
          guide: 'https://hub.example/hub/contribute/rules/known-references/',
        },
      ],
    });
  });
});

describe('whatever the author wrote', () => {
  const spoof = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\n::error file=x::',
          '::stop-commands::t',
          '::',
          '##[error]',
          '\r\n',
          '\u001b[2K',
        ),
        fc.constantFrom('%0A::error::', ',', ':', '%', 'line=1', ' ', '\u2028', '\u202e'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const spoofed = fc
    .record({ file: spoof, message: spoof, fix: spoof })
    .map((words) => problem(words));

  /** How the runner of GitHub Actions takes a line apart. */
  const toCommand = (line: string) => /^\s*::(\S+)(?: ([^:]*))?::(.*)$/su.exec(line);

  test('text has one line for each problem, and none that is a command', () => {
    fc.assert(
      fc.property(fc.array(spoofed, { maxLength: 3 }), (problems) => {
        const lines = toTextReport(report(...problems)).split('\n');
        expect(lines).toHaveLength(problems.length + 2);
        for (const line of lines) {
          expect(toCommand(line)).toBeNull();
          expect(line).not.toMatch(/##\[|\p{Cc}/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('annotations are one for each problem, with just our own properties', () => {
    fc.assert(
      fc.property(fc.array(spoofed, { minLength: 1, maxLength: 3 }), (problems) => {
        const lines = toGithubReport(report(...problems)).split('\n');
        expect(lines).toHaveLength(problems.length + 2);
        for (const line of lines.slice(0, -2)) {
          const [, command, properties = ''] = toCommand(line) ?? [];
          expect(command).toBe('error');
          const names = properties.split(',').map((each) => each.split('=')[0]);
          expect(names).toEqual(['file', 'line', 'col', 'title']);
          expect(line).not.toMatch(/##\[|\p{Cc}/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
