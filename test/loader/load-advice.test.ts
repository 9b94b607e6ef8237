import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadAdvice } from '#loader/load-advice.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { loadSealed, writeSealed } from '#loader/sealed-file.ts';
import { checkContent } from '#rules/check-content.ts';

const root = mkdtempSync(join(tmpdir(), 'hub-advice-'));
cpSync('test/fixtures/rules/right-spelling/invalid', root, { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});

const file = 'content/topics/a-fixture.mdx';
const { reads, problems, redirects } = checkContent(loadContentFiles(root).entries, {
  base: '/',
  image: () => undefined,
  today: '2026-11-22',
});
const toContent = (digest: string) => ({
  reads,
  problems,
  digests: new Map([[file, digest]]),
  drawings: new Map(),
  tables: new Map(),
  redirects,
});
const cache = join(root, '.cache/advice.json');

describe('advice on content', () => {
  test('is given with the words of the dictionary, and kept', async () => {
    const advice = await loadAdvice(root, toContent('first'));
    expect(advice.map(({ rule }) => rule)).toContain('right-spelling');
    writeSealed(cache, loadSealed(cache)?.replaceAll('right-spelling', 'kept') ?? '');
    const again = await loadAdvice(root, toContent('first'));
    expect(again.map(({ rule }) => rule)).toContain('kept');
  });

  test('is given anew when the file has changed, or when what was kept is damaged', async () => {
    const anew = await loadAdvice(root, toContent('second'));
    expect(anew.map(({ rule }) => rule)).not.toContain('kept');
    writeFileSync(cache, '{"content/');
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await loadAdvice(root, toContent('second'))).toEqual(anew);
    expect(said.mock.calls).toEqual([
      [
        expect.stringMatching(
          /\.cache\/advice\.json was damaged or half-written; it will be made again\.$/,
        ),
      ],
    ]);
    expect(loadSealed(cache)).toContain(file);
    said.mockRestore();
  });

  test('is not asked for files that could not be read: a link out of the content, a device without an end', async () => {
    const unread = {
      kind: 'topics',
      id: 'a-link',
      root: [],
      unsound: {},
      entry: undefined,
      drawing: undefined,
    } as const;
    const content = toContent('second');
    const withLink = {
      ...content,
      reads: [...reads, { ...unread, file: 'content/topics/a-link.mdx' }],
    };
    const advice = await loadAdvice(root, withLink);
    expect(advice.map((problem) => problem.file)).not.toContain('content/topics/a-link.mdx');
  });

  test('is given for the files that are wanted only', async () => {
    expect(await loadAdvice(root, toContent('second'), () => false)).toEqual([]);
  });
});
