import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { loadImages } from '#loader/images.ts';

const root = mkdtempSync(join(tmpdir(), 'hub-images-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  [300, [300]],
  [1000, [480, 800, 1000]],
  [1600, [480, 800, 1200, 1600]],
  [2000, [480, 800, 1200, 1600]],
])('a picture of %i pixels comes in the widths %j, each once', async (width, widths) => {
  const picture = sharp({ create: { width, height: 20, channels: 3, background: '#345' } });
  const file = 'content/topics/a-map.png';
  const bytes = await picture.png().toBuffer();
  const { byFile, problems } = await loadImages(root, '/', [{ file, bytes }]);
  expect(problems).toEqual([]);
  const candidates = byFile
    .get(file)
    ?.srcset.split(', ')
    .map((each) => each.split(' ')[1]);
  expect(candidates).toEqual(widths.map((each) => `${String(each)}w`));
});
