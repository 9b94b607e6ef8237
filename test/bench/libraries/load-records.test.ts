import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRecords, toRecord } from '#scripts/bench/libraries/load-records.ts';
import { writePagefindIndex } from '#scripts/bench/libraries/pagefind.ts';
import { RunFailure } from '#scripts/bench/run-cost.ts';

const site = mkdtempSync(join(tmpdir(), 'hub-records-'));
afterAll(() => {
  rmSync(site, { recursive: true });
});

describe('the records of a search index', () => {
  it('come out of it as they went in, signs and all', async () => {
    const records = [
      { url: '/a/', title: '“Fast” & "sound" <first>', text: 'Costs < £1 & more.' },
      { url: '/b/#part', title: 'Who pays?', text: 'Practices pay.' },
    ];
    await writePagefindIndex(records, join(site, 'pagefind'));
    expect(loadRecords(site)).toEqual(records);
  });

  it('are refused where there are none', () => {
    mkdirSync(join(site, 'empty/pagefind/fragment'), { recursive: true });
    expect(() => loadRecords(join(site, 'empty'))).toThrow(RunFailure);
  });

  it('are refused where they are not as Pagefind writes them', () => {
    expect(() => toRecord('{"url":"/a/"}')).toThrow(RunFailure);
  });
});
