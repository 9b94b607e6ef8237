import { ACCESSED_MARKS, toAccessedText } from '#domain/citation.ts';
import { type CitationTexts, CitationWriter, writeTexts } from '#loader/citations/text-styles.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, page } from './works.ts';

/** Citations with the day on which somebody read the work. */
function write(work: typeof page): CitationTexts {
  const texts = Object.entries(writeTexts(work)).map(([style, text]) => [
    style,
    text
      .replace(ACCESSED_MARKS.long, toAccessedText('long', '2026-11-02'))
      .replace(ACCESSED_MARKS.short, toAccessedText('short', '2026-11-02')),
  ]);
  return Object.fromEntries(texts) as CitationTexts;
}

describe('a citation in words', () => {
  test('of a page of the hub', () => {
    expect(write(page)).toEqual({
      harvard:
        'Primary Care Hub editors (2026) South West London: from conversations to an alliance, Primary Care Hub. Available at: https://hub.example/case-studies/south-west-london/ (Accessed: 2 November 2026).',
      vancouver:
        'Primary Care Hub editors. Primary Care Hub [Internet]. 2026 [cited 2026 Nov 2]. South West London: from conversations to an alliance. Available from: https://hub.example/case-studies/south-west-london/',
      apa: 'Primary Care Hub editors. (2026, October 3). South West London: from conversations to an alliance. Primary Care Hub. https://hub.example/case-studies/south-west-london/',
    });
  });

  test('is British: dates, and single quotation marks with double ones inside', () => {
    const { harvard } = write({ ...article, title: 'Working “at scale” in practice' });
    expect(harvard).toContain('‘Working “at scale” in practice’, British Journal');
    expect(harvard).toContain('(Accessed: 2 November 2026)');
  });

  test('does not take an article for one not yet published because no volume is recorded', () => {
    expect(write(article).harvard).not.toContain('Preprint');
  });

  test('says that a date is not known, or inferred', () => {
    const { issued: _, ...undated } = article;
    expect(write(undated)).toMatchObject({
      harvard: expect.stringContaining('(no date)') as string,
      apa: expect.stringContaining('(n.d.)') as string,
    });
    const inferred = { ...article, issued: { 'date-parts': [[2020]], circa: true } } as const;
    expect(write(inferred).apa).toContain('(ca. 2020)');
  });
});

describe('a citation that is filled in', () => {
  const nothingKept = { find: () => undefined, keep: () => undefined };

  test('is what the styles themselves would write, whatever the title', () => {
    const writer = new CitationWriter(nothingKept);
    const title = fc
      .string({
        unit: fc.constantFrom(...Array.from('ab Zé,:’“()–?.-/&0')),
        minLength: 1,
        maxLength: 20,
      })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(title, (each) => {
        const work = { ...page, title: each };
        expect(writer.write(work)).toEqual(writeTexts(work));
      }),
      { numRuns: 60 },
    );
  });

  test('is taken from an earlier build where there is one', () => {
    const kept = { harvard: 'kept', vancouver: 'kept', apa: 'kept' };
    const writer = new CitationWriter({ find: () => kept, keep: () => undefined });
    expect(writer.write(article)).toBe(kept);
  });
});
