import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Problem, toProblemLine } from '#domain/problem.ts';
import { loadContent } from '#loader/load-content.ts';
import { loadSealed } from '#loader/sealed-file.ts';

const TOPIC = 'content/topics/a-fixture.mdx';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-content-'));
  cpSync('test/fixtures/rules/checked-says-what/valid', root, { recursive: true });
  for (const part of ['src', 'package-lock.json'])
    cpSync(part, join(root, part), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const readings = () => join(root, '.cache', 'readings');

function append(text: string): void {
  writeFileSync(join(root, TOPIC), `${readFileSync(join(root, TOPIC), 'utf8')}\n${text}\n`);
}

/** The fixture is a hub of one entry, which nothing can refer to: that is not what these tests are about. */
const findSlips = (problems: readonly Problem[]) =>
  problems.filter(({ rule }) => rule !== 'no-orphans');

describe('loading content', () => {
  test('takes a reading from the cache while nothing it rests on has changed', async () => {
    const first = await loadContent(root, '/');
    const kept = readdirSync(readings());
    expect(kept).toHaveLength(1);
    expect(await loadContent(root, '/')).toEqual(first);
    expect(readdirSync(readings())).toEqual(kept);
  });

  test.each([
    [
      'the entry',
      () => {
        append('More words.');
      },
    ],
    [
      'the code that reads it',
      () => {
        writeFileSync(join(root, 'src/body/new-code.ts'), 'export {};\n');
      },
    ],
    [
      'the glossary',
      () => {
        cpSync('content/glossary.yaml', join(root, 'content/glossary.yaml'));
      },
    ],
  ])('reads anew when %s has changed', async (_what, change) => {
    const before = (await loadContent(root, '/')).digests.get(TOPIC);
    change();
    expect((await loadContent(root, '/')).digests.get(TOPIC)).not.toBe(before);
  });

  test('draws links for the path that the site is served under', async () => {
    append('See [the topics](/topics/).');
    const { reads } = await loadContent(root, '/hub/');
    expect(reads[0]?.drawing?.intro).toContain('href="/hub/topics/"');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['of other words', (text: string) => text.replace('fixture', 'mixture')],
    ['of another shape', () => '{"file": null}'],
    ['empty', () => ''],
  ])('makes a reading anew that is %s, and says so in a line', async (_what, spoil) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    const first = await loadContent(root, '/');
    const [name = ''] = readdirSync(readings());
    const path = join(readings(), name);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    expect(await loadContent(root, '/')).toEqual(first);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/readings.*will be made again\.$/)]]);
    await loadContent(root, '/');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('drops readings that nothing rests on any more', async () => {
    await loadContent(root, '/');
    append('More words.');
    const { digests } = await loadContent(root, '/');
    const kept = readdirSync(readings()).map((name) => loadSealed(join(readings(), name)) ?? '');
    expect(kept.flatMap((pack) => Object.keys(JSON.parse(pack) as object))).toEqual([
      digests.get(TOPIC),
    ]);
  });

  test('never keeps a reading with problems', async () => {
    append('{1 + 1}');
    const { problems } = await loadContent(root, '/');
    expect(findSlips(problems).map(({ rule }) => rule)).toEqual(['no-code']);
    expect(existsSync(readings())).toBe(false);
  });
});

describe('pictures beside an entry', () => {
  const picture = (width: number) =>
    sharp({ create: { width, height: width / 2, channels: 3, background: '#14241f' } });

  test('are offered at several widths, none larger than the picture, with their size', async () => {
    await picture(1000).png().toFile(join(root, 'content/topics/wide.png'));
    append('![A dark field](wide.png)');
    const { reads, problems } = await loadContent(root, '/hub/');
    expect(findSlips(problems).map(toProblemLine)).toEqual([]);
    const html = reads[0]?.drawing?.intro ?? '';
    expect(html).toMatch(/srcset="\/hub\/images\/wide-\w{8}-480\.webp 480w, [^"]* 1000w"/);
    expect(html).toContain('width="1000" height="500"');
    const made = readdirSync(join(root, '.cache', 'images'));
    expect(made).toHaveLength(3);
    const { width, format } = await sharp(
      join(root, '.cache', 'images', made.find((name) => name.endsWith('-480.webp')) ?? ''),
    ).metadata();
    expect({ width, format }).toEqual({ width: 480, format: 'webp' });
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -9)],
    ['no picture at all', () => Buffer.from('half a picture')],
  ])('are made anew where one made earlier is %s', async (_what, spoil) => {
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    await picture(400).png().toFile(join(root, 'content/topics/small.png'));
    await loadContent(root, '/');
    const [name = ''] = readdirSync(join(root, '.cache', 'images'));
    const path = join(root, '.cache', 'images', name);
    const made = readFileSync(path);
    writeFileSync(path, spoil(made));
    await loadContent(root, '/');
    expect(readFileSync(path).equals(made)).toBe(true);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('leave nothing behind when they are taken away', async () => {
    await picture(500).png().toFile(join(root, 'content/topics/gone.png'));
    await loadContent(root, '/');
    expect(readdirSync(join(root, '.cache', 'images'))).not.toEqual([]);
    rmSync(join(root, 'content/topics/gone.png'));
    await loadContent(root, '/');
    expect(readdirSync(join(root, '.cache', 'images'))).toEqual([]);
  });

  test('that are no pictures are refused by name', async () => {
    writeFileSync(
      join(root, 'content/topics/not-a-picture.png'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    const { problems } = await loadContent(root, '/');
    expect(findSlips(problems).map(({ file }) => file)).toEqual([
      'content/topics/not-a-picture.png',
    ]);
  });
});
