import { describe, expect, test } from 'vitest';
import { toProblemLine } from '#domain/problem.ts';
import { findTextProblems } from '#loader/check-text.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { parseNewArguments } from '#scripts/lib/new-arguments.ts';
import { toWorkedExample } from '#views/guide/worked-example.ts';

const TODAY = '2026-11-22';
const example = toWorkedExample(TODAY);
const judge = (text: string) =>
  findTextProblems(example.started.file, text, TODAY)
    .filter(({ severity }) => severity === 'error')
    .map(toProblemLine);

describe('the worked example of the guide', () => {
  test('starts with a command that gives the answers it says', () => {
    const words = [...example.command.matchAll(/"([^"]*)"|([^\s\\]+)/gu)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
    const read = parseNewArguments(words.slice(4));
    expect(
      'answers' in read && new Map([...read.answers].filter(([name]) => name !== 'id')),
    ).toEqual(example.answers);
  });

  test('is sound when it is started and when it is mended', () => {
    expect(judge(example.started.text)).toEqual([]);
    expect(judge(example.mended)).toEqual([]);
  });

  test('has a problem for each slip, and the checker says how to mend it', () => {
    const lines = judge(example.draft);
    expect(lines).toHaveLength(example.slips.length);
    for (const line of lines) expect(line).toContain('Did you mean');
  });

  test('speaks of an entry that the hub has, with its own source', () => {
    const own = loadContentFiles('.').entries.find(({ file }) => file === example.started.file);
    const text = new TextDecoder().decode(own?.bytes);
    const [, url = ''] = /url: (\S+)/u.exec(example.mended) ?? [];
    expect(text).toContain(url);
    expect(text).toContain('Some problems in primary care have been there for years.');
  });
});
