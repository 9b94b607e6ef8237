import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKindId } from '#domain/kinds.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, getAttribute, getPage, getText, loadSite } from './built-pages.ts';

const site = loadSite();
const { folder } = getSitePlace();

/** An entry's page, two folders deep in the folder of a kind. */
const entries = site.pages.filter(({ path, document }) => {
  const [kind = '', id = '', end] = path.slice(site.base.length).split('/');
  return isKindId(kind) && id !== '' && end === '' && document.querySelector('#cite') !== null;
});

const getCitePage = (page: BuiltPage): BuiltPage => {
  const link = page.document.querySelector('#cite ~ p a')?.getAttribute('href') ?? '';
  return getPage(site, `/${link.slice(site.base.length)}`);
};

const getMeta = (path: string, name: string): string =>
  getAttribute(getPage(site, path), `meta[name="${name}"]`, 'content');

describe('every entry', () => {
  test('has a page that cites it in three styles, and files for reference managers', () => {
    expect(entries.length).toBeGreaterThan(300);
    const slips = entries.flatMap((page) => {
      const cite = getCitePage(page);
      const styles = cite.document.querySelectorAll('[data-cited] dt').map((name) => getText(name));
      const files = cite.document
        .querySelectorAll('[data-take]')
        .map((link) => link.getAttribute('href') ?? '');
      const address = site.origin + page.path;
      const missing = [
        ...['Harvard', 'Vancouver', 'APA', 'BibTeX', 'RIS', 'CSL-JSON'].filter(
          (style) => !styles.includes(style),
        ),
        ...files.filter((file) => !site.files.has(file)),
        ...(getText(cite.document).includes(address) ? [] : [address]),
        ...files
          .filter((file) => file.includes('-page.') || !page.path.includes('/research/'))
          .filter((file) => !site.readText(file).includes(address)),
      ];
      return missing.map((each) => `${page.path}: ${each}`);
    });
    expect(slips).toEqual([]);
  });

  test('is cited on a page that search engines, the site’s map and its own search leave out', () => {
    const map = site.readText(`${site.base}sitemap-0.xml`);
    expect(map).not.toContain('/cite/');
    for (const page of entries.map(getCitePage)) {
      expect(getAttribute(page, 'meta[name="robots"]', 'content')).toBe('noindex');
      expect(page.document.querySelector('[data-pagefind-body]')).toBeNull();
    }
  });

  test('has a picture of its own for shared links: 1200 by 630, at most 20 kB, with its words', async () => {
    const slips: string[] = [];
    const seen = new Set<string>();
    for (const page of entries) {
      const image = getAttribute(page, 'meta[property="og:image"]', 'content');
      const file = image.slice((site.origin + site.base).length);
      const bytes = readFileSync(join(folder, file));
      const { width, height, format } = await sharp(bytes).metadata();
      if (`${String(width)}x${String(height)} ${format}` !== '1200x630 png') slips.push(file);
      if (bytes.length > 20_000) slips.push(`${file}: ${String(bytes.length)} bytes`);
      const alt = getAttribute(page, 'meta[property="og:image:alt"]', 'content');
      if (!alt.endsWith(getText(page.document.querySelector('h1')))) slips.push(`${file}: ${alt}`);
      seen.add(file);
    }
    expect(slips).toEqual([]);
    expect(seen.size).toBe(entries.length);
  });
});

describe('reference managers', () => {
  test('are told of the publication on a page about one', () => {
    const path = '/research/realising-the-potential/';
    expect(getMeta(path, 'citation_title')).toContain('Realising the potential');
    expect(getMeta(path, 'citation_author')).toBe('Claridge, Fiona');
    expect(getMeta(path, 'citation_publication_date')).toBe('2024/08/20');
    expect(getMeta(path, 'citation_technical_report_institution')).toBe('NHS Confederation');
    expect(getMeta(path, 'citation_public_url')).toMatch(/^https:\/\/nhsconfed\.org\//u);
  });

  test('are told the day of a page of the hub, and take the rest from Open Graph', () => {
    const path = '/case-studies/south-west-london/';
    expect(getMeta(path, 'DC.date')).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(getMeta(path, 'citation_title')).toBe('');
  });
});

test('a publication and the hub’s page about it are both offered, the publication first', () => {
  const { document } = getPage(site, '/cite/research/realising-the-potential/');
  expect(document.querySelectorAll('h2').map((heading) => getText(heading))).toEqual([
    'The publication itself',
    'The hub’s page about it',
  ]);
});
