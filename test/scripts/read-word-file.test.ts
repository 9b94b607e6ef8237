import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWordFile } from '#scripts/lib/read-word-file.ts';
import { makeDocx, paragraph } from '../contribution/word/make-docx.ts';

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-'));
  path = join(folder, 'story.docx');
  writeFileSync(path, makeDocx(paragraph('Title: Nine surgeries')));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a document read in a thread of its own', () => {
  test('gives what it says', async () => {
    expect(await readWordFile(path, 'case-study', '2026-11-22')).toMatchObject({
      draft: { fields: { title: 'Nine surgeries' } },
    });
  });

  test('is given up once it has taken too long, in so many words', async () => {
    expect(await readWordFile(path, 'case-study', '2026-11-22', 1)).toEqual({
      message: 'Reading this file took longer than 0.001 seconds, so it was stopped.',
      fix: 'Copy the text into a new Word document, and try that.',
    });
  });
});
