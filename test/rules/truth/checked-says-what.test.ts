import { describe, expect, test } from 'vitest';
import { toProblemLine } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';

const { entries } = loadContentFiles('test/fixtures/rules/checked-says-what/valid');
const [{ bytes, file } = { bytes: new Uint8Array(), file: '' }] = entries;
const now = new TextDecoder().decode(bytes);

function check(earlier: string | undefined): string[] {
  const context = {
    base: '/',
    image: () => undefined,
    today: '2026-11-22',
    earlier: (name: string) => (name === file ? earlier : undefined),
  };
  return checkContent(entries, context)
    .problems.filter(({ rule }) => rule === 'checked-says-what')
    .map(toProblemLine);
}

const before = now.replace("reviewedOn: '2026-11-22'", "reviewedOn: '2026-05-22'");

describe('a review whose day has moved on', () => {
  test('says anew what was checked', () => {
    expect(before).not.toBe(now);
    expect(check(before)).toEqual([
      `${file}:10:12  checked-says-what  The review has gone from 22 May 2026 to 22 November 2026, and “checked” still says what it said. → Say what was checked this time. Say what was compared with what, such as “Roles, against the board’s web page”.`,
    ]);
    expect(check(before.replace('Every word', 'Some words'))).toEqual([]);
  });

  test('is no concern where the day stands, the file is new, or what was there can’t be read', () => {
    expect(check(now)).toEqual([]);
    expect(check(undefined)).toEqual([]);
    expect(check('no fields at all')).toEqual([]);
    expect(check('---\nreview: [\n---\n')).toEqual([]);
    expect(check('---\nreview: 5\n---\n')).toEqual([]);
  });
});
