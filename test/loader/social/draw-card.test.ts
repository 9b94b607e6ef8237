import { CARD_SIZE } from '#domain/social-card.ts';
import { CardDrawer, PALETTE } from '#loader/social/draw-card.ts';
import { loadCardLook } from '#loader/social/load-look.ts';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const drawer = new CardDrawer(await loadCardLook());
const LONGEST = 'Provider collaboratives in general practice and beyond '.repeat(3).trim();

/** A card as another library reads it: how light each pixel is. */
async function read(title: string, kind = 'Case study') {
  const { data, info } = await sharp(drawer.draw({ kind, title }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isLight = (x: number, y: number) => (data[y * info.width + x] ?? 0) > 200;
  const lightRows = Array.from({ length: info.height }, (_, y) => y).filter((y) =>
    Array.from({ length: info.width - 170 }, (_, x) => x + 170).some((x) => isLight(x, y)),
  );
  return { info, data, lightRows };
}

describe('the picture of a shared link', () => {
  test('has the size that sites ask for, and weighs little', async () => {
    for (const title of ['Frimley', LONGEST]) {
      const { info } = await read(title);
      expect(info).toMatchObject(CARD_SIZE);
      expect(drawer.draw({ kind: 'Research', title }).length).toBeLessThan(20_000);
    }
  });

  test('is in the hub’s ink, paper and gold', () => {
    expect(PALETTE).toContainEqual([0x14, 0x24, 0x1f]);
    expect(PALETTE).toContainEqual([0xfb, 0xfa, 0xf7]);
    expect(PALETTE).toContainEqual([0xb0, 0x7d, 0x1a]);
  });

  test('shows the title between the name of the hub and the thread', async () => {
    const { lightRows } = await read(LONGEST);
    expect(Math.max(...lightRows)).toBeLessThan(550);
    expect(lightRows.filter((y) => y > 260).length).toBeGreaterThan(120);
  });

  test('differs with the title and with the kind, and is the same each time', async () => {
    const draw = (kind: string, title: string) => drawer.draw({ kind, title }).toString('base64');
    expect(draw('Policy', 'Leeds')).toBe(draw('Policy', 'Leeds'));
    expect(draw('Policy', 'Leeds')).not.toBe(draw('Policy', 'Luton'));
    expect(draw('Policy', 'Leeds')).not.toBe(draw('System', 'Leeds'));
    await expect(read('字😀')).resolves.toBeDefined();
  });
});
