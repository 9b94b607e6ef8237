import { ACCESSED_MARKS, type Citation } from '#domain/citation.ts';
import { toCitePage } from '#views/citing/cite-page.ts';
import { describe, expect, test } from 'vitest';
import { around, toPublication } from '../research-fixtures.ts';

const citation: Citation = {
  texts: {
    harvard: `Title (Accessed: ${ACCESSED_MARKS.long}).`,
    vancouver: `Title [cited ${ACCESSED_MARKS.short}].`,
    apa: 'Title.',
  },
  files: { bib: '@online{a,\n}\n', ris: 'TY  - ELEC\nER  - \n', json: '[]\n' },
};

describe('the page that cites an entry', () => {
  test('leaves a place for the day on which the reader read it', () => {
    const [own] = toCitePage(toPublication('a'), { page: citation }).sections;
    expect(own?.texts).toEqual([
      { style: 'Harvard', pieces: ['Title (Accessed: ', { accessed: 'long' }, ').'] },
      { style: 'Vancouver', pieces: ['Title [cited ', { accessed: 'short' }, '].'] },
      { style: 'APA', pieces: ['Title.'] },
    ]);
  });

  test('says which version the page is, and names its files', () => {
    const [, topic] = around;
    if (topic === undefined) throw new Error('The fixtures have a topic.');
    const { path, sections } = toCitePage(topic, { page: citation });
    expect(path).toBe('/cite/topics/evidence/');
    expect(sections.map(({ about }) => about)).toEqual([
      expect.stringContaining('The version of 22 November 2026'),
    ]);
    expect(sections[0]?.files.map((file) => file.path)).toEqual([
      '/cite/topics/evidence/evidence-page.bib',
      '/cite/topics/evidence/evidence-page.ris',
      '/cite/topics/evidence/evidence-page.json',
    ]);
  });

  test('gives no version before the page could appear', () => {
    const entry = toPublication('a', { publishAt: '2026-12-01' });
    const [own] = toCitePage(entry, { page: citation }).sections;
    expect(own?.about).toContain('The version of 1 December 2026, the day it came out here.');
  });

  test('says of what no longer stands that it does not, of the publication and the page alike', () => {
    const entry = toPublication('a');
    const marked = { ...citation, standing: 'Withdrawn 10 November 2026.' };
    const { sections } = toCitePage(entry, { page: marked, publication: marked });
    expect(sections.map(({ id, standing }) => [id, standing])).toEqual([
      ['publication', marked.standing],
      ['page', marked.standing],
    ]);
    expect(toCitePage(entry, { page: citation }).sections[0]?.standing).toBeUndefined();
  });
});
