import { describe, expect, test } from 'vitest';
import { parseCheckArguments } from '#scripts/lib/check-arguments.ts';

const wrong = (...argv: string[]) => {
  const read = parseCheckArguments(argv);
  return 'wrong' in read ? read.wrong : undefined;
};

describe('the command line', () => {
  test('asks for all of the content, as text, where it says nothing', () => {
    expect(parseCheckArguments([])).toEqual({ paths: [], format: 'text' });
  });

  test('names files, a format, a kind and an earlier version', () => {
    expect(
      parseCheckArguments(['a.mdx', '--format', 'json', '--kind=topics', '--earlier', '../before']),
    ).toEqual({ paths: ['a.mdx'], format: 'json', kind: 'topics', earlier: '../before' });
  });

  test('asks for help', () => {
    expect(parseCheckArguments(['--help'])).toEqual({ help: true });
    expect(parseCheckArguments(['-h', 'a.mdx'])).toEqual({ help: true });
  });

  test.each([
    [['--fromat', 'json'], 'There is no option “--fromat”. Did you mean “--format”?'],
    [['--format=jsn'], '“jsn” is not a format. Did you mean “json”?'],
    [['--format', 'xml!'], '“xml!” is not a format. Write one of: text, github, json.'],
    [['--kind', 'topic', 'a.mdx'], '“topic” is not a kind of entry. Did you mean “topics”?'],
    [['--kind', 'topics'], 'With --kind, name one file.'],
    [['--kind', 'topics', 'a.mdx', 'b.mdx'], 'With --kind, name one file.'],
    [['--kind', '__proto__', 'a.mdx'], /^“__proto__” is not a kind of entry\./],
    [['--kind'], /^“--kind” can’t be read/],
    [['--help=yes'], /^“--help=yes” can’t be read/],
    [['-x'], /^There is no option “-x”\./],
  ])('is wrong as %j, and says why', (argv, message) => {
    expect(wrong(...argv)).toMatch(message);
  });
});
