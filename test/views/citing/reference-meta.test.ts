import { toReferenceMeta } from '#views/citing/reference-meta.ts';
import { describe, expect, test } from 'vitest';
import { around, toPublication, toResearchCorpus } from '../research-fixtures.ts';

const describeMeta = (more: Parameters<typeof toPublication>[1]) => {
  const entry = toPublication('a', more);
  return toReferenceMeta(entry, toResearchCorpus(entry)).map(
    ({ name, content }) => `${name}=${content}`,
  );
};

describe('what reference managers are told', () => {
  test('of a report', () => {
    const authors = ['Dr Fiona Claridge', 'NHS Providers'];
    expect(describeMeta({ authors, date: '2024-08', url: 'https://a.example/' })).toEqual([
      'citation_title=Publication a',
      'citation_author=Claridge, Fiona',
      'citation_publication_date=2024/08',
      'citation_technical_report_institution=A publisher',
      'citation_public_url=https://a.example/',
    ]);
  });

  test('of an article in a journal, without a date where none is recorded', () => {
    expect(describeMeta({ type: 'peer-reviewed', date: 'not recorded', authors: [] })).toEqual([
      'citation_title=Publication a',
      'citation_journal_title=A publisher',
    ]);
  });

  test('of any other page: the day of its last review', () => {
    const [, topic] = around;
    expect(topic && toReferenceMeta(topic, toResearchCorpus())).toEqual([
      { name: 'DC.date', content: '2026-11-22' },
    ]);
  });
});
