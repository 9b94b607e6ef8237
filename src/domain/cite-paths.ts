import type { EntryCitations, ReferenceFormat } from './citation.ts';

interface Cited {
  readonly kind: string;
  readonly id: string;
}

/** The page that cites an entry in every style, below the site’s base. */
export function getCitePath({ kind, id }: Cited): string {
  return `/cite/${kind}/${id}/`;
}

/** A file for reference managers, below the site’s base: `/cite/research/a-report/a-report.bib`. */
export function getReferenceFilePath(
  entry: Cited,
  of: keyof EntryCitations,
  format: ReferenceFormat,
): string {
  return `${getCitePath(entry)}${entry.id}${of === 'page' ? '-page' : ''}.${format}`;
}
