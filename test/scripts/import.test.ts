import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseImportArguments } from '#scripts/lib/import-arguments.ts';
import { writeTogether } from '#scripts/lib/write-together.ts';
import { heading, makeDocx, paragraph } from '../contribution/word/make-docx.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function runImport(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  test('writes the entry, says what was done and what the checker says, and never writes over a file', () => {
    const document = join(folder, 'story.docx');
    writeFileSync(
      document,
      makeDocx(
        paragraph('Title: Nine surgeries') + heading('Background') + paragraph('Phones rang <18.'),
      ),
    );
    const out = join(folder, 'out');
    const first = runImport(document, '--out', out);
    const file = join(out, 'content/case-studies/nine-surgeries.mdx');
    expect(first).toMatchObject({ status: 1, stderr: '' });
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('## The challenge\n\nPhones rang \\<18.\n');
    expect(first.stdout).toContain('“Background” was put under “The challenge”');
    expect(first.stdout).toContain('The field “collaborative” is missing.');
    expect(first.stdout).toContain('1 entry checked');

    const second = runImport(document, '--out', out);
    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).toContain('already exists');
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  test('writes nothing of a file that it can’t read', () => {
    const document = join(folder, 'report.docx');
    writeFileSync(document, strToU8('%PDF-1.7'));
    const out = join(folder, 'nothing');
    const { status, stdout, stderr } = runImport(document, '--out', out);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('This file is a PDF');
    expect(existsSync(out)).toBe(false);
  });

  test('says what it was not told', () => {
    expect(runImport(join(folder, 'none.docx'))).toMatchObject({ status: 2, stdout: '' });
    expect(runImport()).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the command line of npm run import', () => {
  test.each([
    [[], 'Name one document.'],
    [['a.docx', 'b.docx'], 'Name one document.'],
    [['a.docx', '--knd', 'qas'], 'Did you mean “--kind”?'],
    [['a.docx', '--kind', 'qa'], 'Did you mean “qas”?'],
    [['a.docx', '--kind'], '“--kind” needs a value after it.'],
    [['a.docx', '--id', 'Not An Id'], '“Not An Id” can’t be an id.'],
  ])('%j is wrong, and it says why', (argv, words) => {
    const read = parseImportArguments(argv);
    expect('wrong' in read && read.wrong).toContain(words);
  });

  test('takes a document, what it becomes and where it goes', () => {
    const argv = ['story.docx', '--kind', 'qas', '--id', 'ruth', '--out', 'x'];
    expect(parseImportArguments(argv)).toEqual({
      path: 'story.docx',
      purpose: 'qa',
      id: 'ruth',
      out: 'x',
    });
    expect(parseImportArguments(['--help'])).toEqual({ help: true });
  });
});

describe('files that are written together', () => {
  const toFile = (name: string) => ({ path: join(folder, 'together', name), bytes: strToU8(name) });

  test('are all written, or none of them', () => {
    expect(writeTogether([toFile('a'), toFile('b')])).toBeUndefined();
    expect(writeTogether([toFile('c'), toFile('b')])).toBe(toFile('b').path);
    expect(readdirSync(join(folder, 'together')).toSorted()).toEqual(['a', 'b']);
  });
});
