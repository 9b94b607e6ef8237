import { outcomes } from '#domain/claims.ts';
import type { Corpus } from '#domain/corpus.ts';
import { getTitle } from '#domain/kinds.ts';
import { toCsv } from './csv.ts';
import { findEvidenceClaims } from './evidence-claims.ts';
import { type Site, toAddress } from './site.ts';

const HEADINGS = [
  'Outcome',
  'Model',
  'Certainty',
  'Claim',
  'Before',
  'After',
  'How it was measured, and limits',
  'Case study',
  'Page on the hub',
  'Sources',
  'Addresses of sources',
];

/** Every claim as a spreadsheet opens it: a row each, the firmest first. */
export function toEvidenceCsv(corpus: Corpus, site: Site): string {
  const rows = findEvidenceClaims(corpus).map((each) => {
    const model = corpus.find('model-templates', each.model);
    return [
      outcomes[each.outcome],
      model ? getTitle(model) : 'not recorded',
      each.label.text,
      each.what,
      each.before ?? 'not recorded',
      each.after ?? 'not recorded',
      each.details,
      each.from.text,
      toAddress(site, each.from.path),
      each.cited.length === 0
        ? 'not recorded'
        : each.cited.map(({ title, publisher }) => `${title}, ${publisher}`).join('\n'),
      each.cited.map(({ url }) => url ?? 'no address').join('\n'),
    ];
  });
  return toCsv([HEADINGS, ...rows]);
}
