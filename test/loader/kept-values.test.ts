import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptValues } from '#loader/kept-values.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-values-'));
  mkdirSync(join(root, 'code'));
  writeFileSync(join(root, 'code/draw.ts'), 'first');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const open = () => new KeptValues<Uint8Array>(root, 'pictures', ['code']);

function keep(...names: readonly string[]): void {
  const kept = open();
  for (const name of names) kept.keep(Uint8Array.from([1, 2, 3]), name, 'part');
  kept.save();
}

describe('values kept between builds', () => {
  test('are found by all that they were made from', () => {
    keep('a');
    expect(open().find('a', 'part')).toEqual(Uint8Array.from([1, 2, 3]));
    expect(open().find('a', 'other part')).toBeUndefined();
  });

  test('are made anew when the code that makes them has changed', () => {
    keep('a');
    writeFileSync(join(root, 'code/draw.ts'), 'second');
    expect(open().find('a', 'part')).toBeUndefined();
  });

  test('are dropped when a build did not ask for them', () => {
    keep('a', 'b');
    const next = open();
    next.find('a', 'part');
    next.save();
    expect(open().find('a', 'part')).toBeDefined();
    expect(open().find('b', 'part')).toBeUndefined();
  });

  test('count as none where their file is damaged', () => {
    keep('a');
    writeFileSync(join(root, '.cache/pictures'), 'damaged');
    expect(open().find('a', 'part')).toBeUndefined();
  });
});
