import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCitations } from '#loader/citations/make-citations.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { around, toPublication } from '#test/views/research-fixtures.ts';
import { readFile } from './works.ts';

const old = toPublication('old', {
  state: 'superseded',
  supersededBy: 'new',
  supersededOn: '2026-11-01',
});
const gone = toPublication('gone', {
  state: 'withdrawn',
  withdrawn: { date: '2026-11-10', why: 'It was wrong.' },
});

// Kept citations are known by the code that writes them, which is looked for in the project.
const root = mkdtempSync(join(tmpdir(), 'citations-'));
mkdirSync(join(root, 'src/loader/citations'), { recursive: true });
writeFileSync(join(root, 'package-lock.json'), '{}');
afterAll(() => {
  rmSync(root, { recursive: true });
});
const all = makeCitations(
  root,
  [...around, toPublication('new'), old, gone],
  (path) => `https://hub.example${path}`,
);
const SUPERSEDED = 'Superseded 1 November 2026 by “Publication new”.';

describe('the citations of a publication that no longer stands', () => {
  test.each([
    ['old', 'superseded', SUPERSEDED],
    ['gone', 'withdrawn', 'Withdrawn 10 November 2026.'],
  ])('say so in every style and file: %s', (id, status, note) => {
    const cited = all.get(`research/${id}`);
    if (cited?.publication === undefined) throw new Error('It must be cited.');
    for (const { standing, texts, files } of [cited.page, cited.publication]) {
      expect(standing).toBe(note);
      for (const text of Object.values(texts)) expect(text.endsWith(` [${note}]`)).toBe(true);
      expect(readFile('bib', files.bib).note).toBe(note);
      expect(readFile('ris', files.ris).note).toBe(note);
      expect(readFile('json', files.json)).toMatchObject({ status, note });
    }
  });

  test('and of no other', () => {
    const cited = all.get('research/new');
    expect(cited?.publication).not.toHaveProperty('standing');
    expect(JSON.stringify(cited)).not.toMatch(/\[Superseded|\[Withdrawn|note|N1 /u);
  });
});
