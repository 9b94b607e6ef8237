import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { getSentBytes } from '#scripts/bench/libraries/first-result.ts';

const site = mkdtempSync(join(tmpdir(), 'hub-sent-'));
afterAll(() => {
  rmSync(site, { recursive: true });
});

describe('what is counted of a file', () => {
  mkdirSync(join(site, 'search'));
  writeFileSync(join(site, 'index.json'), 'x'.repeat(5000));
  writeFileSync(join(site, 'index.json.br'), 'x'.repeat(90));
  writeFileSync(join(site, 'part.pf_index'), 'x'.repeat(300));
  writeFileSync(join(site, 'search/index.html'), 'x'.repeat(40));

  it('is its compressed neighbour, where it has one', () => {
    expect(getSentBytes(site, '/index.json')).toBe(90);
    expect(getSentBytes(site, '/part.pf_index')).toBe(300);
  });

  it('is the page of a folder, for an address that ends in a slash', () => {
    expect(getSentBytes(site, '/search/')).toBe(40);
  });

  it('fails for a file that is not there, rather than counting nothing', () => {
    expect(() => getSentBytes(site, '/gone.json')).toThrow('gone.json');
  });
});
