import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** Bytes of a page as a host sends them, each file brotli-compressed. */
export interface PageWeight {
  /** The page's folder in the site, such as `case-studies/example-case-studies-1`. */
  readonly path: string;
  readonly html: number;
  /** Its style sheets; styles inside the page count as part of it. */
  readonly css: number;
}

/** What a host that compresses sends: files that are compressed already do not shrink. */
export function getWireBytes(content: Uint8Array): number {
  return Math.min(content.byteLength, brotliCompressSync(content).byteLength);
}

/** Weighs the page in a folder of a built site that stands at the root of its host. */
export function loadPageWeight(site: string, path: string): PageWeight {
  const html = readFileSync(join(site, path, 'index.html'));
  const styles = parse(html.toString('utf8'))
    .querySelectorAll('link[rel="stylesheet"]')
    .map((link) => readFileSync(join(site, link.getAttribute('href') ?? '')));
  return {
    path,
    html: getWireBytes(html),
    css: styles.reduce((sum, style) => sum + getWireBytes(style), 0),
  };
}

/** Of weighed pages, the one in the middle and the one at the end. */
export function toTypicalAndLargest(weights: readonly PageWeight[]): {
  readonly typical: PageWeight;
  readonly largest: PageWeight;
} {
  const ordered = weights.toSorted((a, b) => a.html + a.css - (b.html + b.css));
  const typical = ordered[Math.floor((ordered.length - 1) / 2)];
  const largest = ordered.at(-1);
  if (typical === undefined || largest === undefined) throw new Error('There is no page to weigh.');
  return { typical, largest };
}
