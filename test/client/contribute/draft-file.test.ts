import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, parseDraftFile, toDraftFile } from '#client/contribute/draft-store.ts';
import { toDraftFileName, toDraftSort, toDraftTitle } from '#client/contribute/draft-words.ts';
import { parseDraftText } from '#client/contribute/read-draft-file.ts';
import { toDraftText } from '#client/contribute/write-draft-file.ts';
import type { Submission } from '#contribution/draft.ts';

const submission: Submission = {
  purpose: 'case-study',
  draft: {
    kind: 'case-studies',
    id: 'a-place',
    fields: { title: 'A place', timeline: [{ date: '2016', about: true }], size: 6 },
    sections: [{ heading: 'The challenge', text: 'Under <18 {x}\n\n- one' }],
  },
  original: undefined,
  pictures: [{ name: 'map.png', bytes: new Uint8Array([0, 137, 255]) }],
};

const toJson = (change: Record<string, unknown>) =>
  JSON.stringify({ ...(JSON.parse(toDraftText(submission)) as object), ...change });

describe('a draft as a file', () => {
  test('opens as what was saved', async () => {
    const file = new File([toDraftFile(submission)], 'draft.json');
    expect(await parseDraftFile(file)).toEqual(submission);
    const changed = { ...submission, original: '---\r\ntitle: A\r\n---\r\n' };
    expect(parseDraftText(toDraftText(changed))).toEqual(changed);
  });
  test('holds any picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
        const picture = { name: 'a.jpg', bytes };
        const read = parseDraftText(toDraftText({ ...submission, pictures: [picture] }));
        expect(read).toMatchObject({ pictures: [picture] });
      }),
      { numRuns: 20 },
    );
  });
  test.each([
    ['a text of another sort', '# Notes'],
    ['data of another sort', '{"a":1}'],
    ['another purpose', toJson({ purpose: 'administrator' })],
    ['another kind', toJson({ draft: { ...submission.draft, kind: '../../etc' } })],
    ['a name that leads elsewhere', toJson({ draft: { ...submission.draft, id: '../../x' } })],
    ['something besides', toJson({ role: 'editor' })],
    ['a picture that leads elsewhere', toJson({ pictures: [{ name: '../a.png', base64: '' }] })],
    ['a picture that can carry script', toJson({ pictures: [{ name: 'a.svg', base64: '' }] })],
    ['a picture that is none', toJson({ pictures: [{ name: 'a.png', base64: '<b>' }] })],
    [
      'lists within lists without end',
      toJson({}).replace('"2016"', '['.repeat(50_000) + ']'.repeat(50_000)),
    ],
  ])('is refused with %s', (_, text) => {
    expect(parseDraftText(text)).toMatchObject({
      message: 'This file is not a draft from the hub.',
    });
  });
  test('is refused from a later version, with what to do', () => {
    expect(parseDraftText(toJson({ version: 2 }))).toMatchObject({
      fix: expect.stringContaining('Load this page again') as string,
    });
  });
  test('is refused unread where it is too large', async () => {
    const file = new File([new Uint8Array(MOST_BYTES + 1)], 'draft.json');
    expect(await parseDraftFile(file)).toMatchObject({
      message: 'This file is 21 MB. A draft is at most 20 MB.',
    });
  });
  test('can’t reach past the data', () => {
    const text = toDraftText(submission).replace('"size":6', '"__proto__":{"isAdmin":true}');
    const read = parseDraftText(text) as Submission;
    expect((read.draft.fields as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('a draft in a list', () => {
  test('has its title, its sort and a name for its file', () => {
    expect(toDraftTitle(submission)).toBe('A place');
    expect(toDraftSort(submission)).toBe('New case study');
    expect(toDraftFileName(submission)).toBe('a-place-draft.json');
  });
  test('says so where it has none yet', () => {
    const empty = { ...submission, draft: { ...submission.draft, id: '', fields: { title: ' ' } } };
    expect(toDraftTitle(empty)).toBe('No title yet');
    expect(toDraftFileName(empty)).toBe('case-study-draft.json');
  });
});
