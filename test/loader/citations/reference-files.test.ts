import { withAccessedDay } from '#domain/citation.ts';
import type { CitedWork } from '#domain/cited-work.ts';
import { toReferenceFiles } from '#loader/citations/reference-files.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, page, readFile } from './works.ts';

/** Signs that TeX or RIS could take for their own, among letters of several scripts. */
const HOSTILE = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary-ascii', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('{}%&$#_\\~^<>"\'`“”‘’ aBéŵ字😀:-,=@/|*?!')),
      minLength: 1,
      maxLength: 40,
    }),
    fc.constantFrom(
      '<b>Bold</b> & {braces}',
      'TY  - RPRT',
      '@article{x, title = {y}}',
      'A'.repeat(300),
    ),
  )
  .map((title) => title.replace(/\s+/gu, ' ').trim())
  .filter((title) => title !== '');

describe('files for reference managers', () => {
  const { issued: _, ...undated } = article;
  test.each<readonly [string, CitedWork]>([
    ['a page', page],
    ['an article', article],
    ['a work without date and author', { ...undated, author: [] }],
    ['one of a year', { ...article, issued: { 'date-parts': [[2019]] } }],
  ])('say of %s what CSL-JSON says of it', (_name, work) => {
    const { bib, ris, json } = toReferenceFiles(work);
    expect(readFile('json', json)).toMatchObject({ ...work });
    const { id, language, author = [], 'container-title': container, ...facts } = work;
    const read = readFile('bib', bib);
    expect(read).toMatchObject({ ...facts, 'container-title': container, id });
    // BibTeX has one word for both: a name in braces is whole.
    const names = author.map((name) => ('literal' in name ? { family: name.literal } : name));
    expect(read.author ?? []).toEqual(names);
    expect(readFile('ris', ris)).toMatchObject({ ...facts, language });
    expect(readFile('ris', ris).author ?? []).toEqual(author);
    expect(ris).toContain(`\nT2  - ${String(container)}\n`);
  });

  test('keep every title as it is, whatever signs it has', () => {
    fc.assert(
      fc.property(HOSTILE, (title) => {
        const { bib, ris, json } = toReferenceFiles({ ...page, title });
        expect(readFile('bib', bib).title).toBe(title);
        expect(readFile('ris', ris).title).toBe(title);
        expect(readFile('json', json).title).toBe(title);
      }),
      { numRuns: 300 },
    );
  });

  test('keep names and publishers too', () => {
    fc.assert(
      fc.property(HOSTILE, (name) => {
        const work = {
          ...page,
          type: 'report' as const,
          publisher: name,
          author: [{ literal: name }],
        };
        const { bib } = toReferenceFiles(work);
        expect(readFile('bib', bib).publisher).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  test('hold one work each, in whole lines', () => {
    const { bib, ris } = toReferenceFiles({ ...page, title: 'One\nTY  - RPRT\n} @misc{two,' });
    expect(ris.match(/^TY {2}- /gmu)).toHaveLength(1);
    expect(bib.match(/^@/gmu)).toHaveLength(1);
  });

  test('give BibTeX a year beside the date, for styles that know no date', () => {
    const { bib } = toReferenceFiles(page);
    expect(bib).toContain('\tdate = {2026-10-03},\n\tyear = {2026},\n');
    expect(bib.startsWith('@online{case-studies-south-west-london,\n')).toBe(true);
  });

  test('take the day on which the reader read the work', () => {
    const { bib, ris, json } = toReferenceFiles(article);
    const accessed = { 'date-parts': [[2026, 11, 22]] };
    expect(readFile('bib', withAccessedDay('bib', bib, '2026-11-22')).accessed).toEqual(accessed);
    expect(readFile('ris', withAccessedDay('ris', ris, '2026-11-22')).accessed).toEqual(accessed);
    expect(readFile('json', withAccessedDay('json', json, '2026-11-22')).accessed).toEqual(
      accessed,
    );
  });
});
