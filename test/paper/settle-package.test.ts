import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import { settlePackage } from '#paper/settle-package.ts';
import { writeWordBytes } from '#paper/write-word.ts';

const paper: Paper = {
  fileName: 'paper',
  title: 'A paper',
  description: 'For a test.',
  isLandscape: false,
  footer: 'Foot',
  blocks: [
    {
      type: 'list',
      isNumbered: true,
      items: [
        [{ text: 'one', address: 'https://one.example/' }],
        [{ text: 'two', address: 'https://two.example/' }],
      ],
    },
  ],
};

const write = async () => settlePackage(await writeWordBytes(paper), '2026-11-22');

it('gives the same bytes for the same paper, at any moment', async () => {
  const [first, second] = [await write(), await write()];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

it('keeps every link where it led, and bears the day', async () => {
  const parts = unzipSync(await write());
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const links = [...read('word/document.xml').matchAll(/<w:hyperlink[^>]* r:id="([^"]+)"/gu)].map(
    ([, id = '']) => {
      const relation = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`, 'u');
      return relation.exec(read('word/_rels/document.xml.rels'))?.[1];
    },
  );
  expect(links).toEqual(['https://one.example/', 'https://two.example/']);
  expect(read('docProps/core.xml')).toContain('2026-11-22T00:00:00Z');
});
