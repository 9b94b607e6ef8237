import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { loadContent } from '#loader/load-content.ts';

const README = 'README.md';
const COUNTS = /(?<=<!-- counts -->\n)[\s\S]*(?=<!-- \/counts -->)/;

let table: string;

beforeAll(async () => {
  const { reads } = await loadContent('.', '/');
  const count = (kind: KindId) => reads.filter((read) => read.kind === kind).length;
  table = toTable(kindIds.map((kind) => [kinds[kind].many, kinds[kind].is, String(count(kind))]));
});

/** A table as the formatter lays it out, so that renewing and formatting do not undo each other. */
function toTable(rows: readonly (readonly [string, string, string])[]): string {
  const all = [['kind', 'what it is', 'entries'], ...rows];
  const widthOf = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const toCells = ([name = '', is = '', count = '']: readonly string[]) =>
    toLine([name.padEnd(widthOf(0)), is.padEnd(widthOf(1)), count.padStart(widthOf(2))]);
  const rule = toLine([
    '-'.repeat(widthOf(0)),
    '-'.repeat(widthOf(1)),
    `${'-'.repeat(widthOf(2) - 1)}:`,
  ]);
  const [head = [], ...body] = all;
  return `\n${toCells(head)}${rule}${body.map(toCells).join('')}\n`;
}

test('the README counts the entries of the content; `vitest -u` renews it', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(readme).toMatch(COUNTS);
  await expect(readme.replace(COUNTS, table)).toMatchFileSnapshot(`../../${README}`);
});
