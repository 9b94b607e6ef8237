import type { ReferenceFormat } from '#domain/citation.ts';
import type { CitedWork } from '#domain/cited-work.ts';
import { plugins } from '@citation-js/core';

/** A page of the hub, and a publication in a journal. */
export const page: CitedWork = {
  id: 'case-studies-south-west-london',
  type: 'webpage',
  title: 'South West London: from conversations to an alliance',
  author: [{ literal: 'Primary Care Hub editors' }],
  issued: { 'date-parts': [[2026, 10, 3]] },
  'container-title': 'Primary Care Hub',
  URL: 'https://hub.example/case-studies/south-west-london/',
  language: 'en-GB',
};

export const article: CitedWork = {
  id: 'working-at-scale',
  type: 'article-journal',
  title: 'How widespread is working at scale? An observational study',
  author: [
    { family: 'Forbes', given: 'Lindsay' },
    { family: 'Sutton', given: 'Matt' },
  ],
  issued: { 'date-parts': [[2020, 5]] },
  'container-title': 'British Journal of General Practice',
  URL: 'https://journal.example/10?a=1&b=%20c_d',
  language: 'en-GB',
};

/** What Citation.js reads in a file for reference managers. Told what it is: a hostile title may look like another. */
export function readFile(format: ReferenceFormat, text: string): Readonly<Record<string, unknown>> {
  const forceType = { bib: '@biblatex/text', ris: '@ris/file', json: '@else/json' }[format];
  return plugins.input.chain(text, { generateGraph: false, forceType })[0] ?? {};
}
