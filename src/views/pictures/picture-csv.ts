import { toCsv } from '#views/csv.ts';
import { type Site, toAddress } from '#views/site.ts';
import type { Picture } from './picture.ts';

/** The data behind a picture as a spreadsheet opens it, safe from cells that it would run; pages by their full address. */
export function toPictureCsv({ data }: Picture, site: Site): string {
  const [head = [], ...lines] = data;
  const page = head.indexOf('Page');
  const full = lines.map((line) =>
    line.map((text, column) => (column === page ? toAddress(site, text) : text)),
  );
  return toCsv([head, ...full]);
}
