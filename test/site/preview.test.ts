import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { GlossaryTerm } from '#body/glossary-terms.ts';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { type PackedHub, unpackHub } from '#contribution/hub-index.ts';
import type { Submission } from '#contribution/draft.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { findReleaseNote } from '#loader/release/release-note.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';
import type { Site } from '#views/site.ts';
import { getPage, loadSite } from './built-pages.ts';
import { bundleDrawing } from './drawn-drafts.ts';

const place = getSitePlace();
const site = loadSite(place);
const readText = (path: string) => readFileSync(join(place.folder, path), 'utf8');
const index = unpackHub(JSON.parse(readText('contribute/hub.json')) as PackedHub);
const terms = JSON.parse(readText('contribute/terms.json')) as readonly GlossaryTerm[];
const loadSource = (kind: KindId, id: string) =>
  Promise.resolve(readText(`source/${kinds[kind].format === 'list' ? kind : `${kind}/${id}`}.txt`));
const { drawDraft } = await bundleDrawing(site.base);
const preview = getPage(site, '/contribute/preview/').document.querySelector('[data-site]');
const context = {
  parse: parseWithRemark,
  site: JSON.parse(preview?.getAttribute('data-site') ?? '') as Site,
  index,
  terms,
  image: () => undefined,
  loadSource,
};

/** Kinds that people write for the hub. */
const WRITTEN: readonly KindId[] = ['case-studies', 'qas', 'collaboratives'];
const entries = index.entries.filter(({ kind }) => WRITTEN.includes(kind));

/**
 * Where a preview may differ from the page: entries that refer to this one are in files of their own, which a
 * draft does not name and the preview does not fetch. A new draft has none.
 */
const REFER_HERE = [
  '[aria-labelledby="related"]',
  '[href="#related"]',
  '[aria-labelledby="trail"]',
  '[href="#trail"]',
  // What git keeps is not at hand in a browser.
  '[href*="/history/"]',
];

function toComparable(html: string): string[] {
  const root = parse(`<main>${html}</main>`, { comment: false });
  for (const selector of REFER_HERE)
    for (const part of root.querySelectorAll(selector)) (part.closest('li') ?? part).remove();
  return root.innerHTML
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '\n$1')
    .split('\n');
}

describe('the preview of an entry as it stands', () => {
  test.each(entries)('$kind/$id is its page', async ({ kind, id, path }) => {
    const original = await loadSource(kind, id);
    const draft = readEntryFile(kind, id, original);
    const submission = { purpose: 'correction', draft, original, pictures: [] } as const;
    const { html, gaps, title } = await drawDraft(submission, context);
    const main = getPage(site, path).document.querySelector('main');
    expect(gaps).toEqual([]);
    expect(toComparable(html)).toEqual(toComparable(main?.innerHTML ?? ''));
    expect(main?.querySelector('h1')?.text.trim()).toBe(parse(title).text);
  });
});

describe('the preview of an entry that is not finished', () => {
  const toSubmission = (draft: Partial<Submission['draft']>): Submission => ({
    purpose: 'case-study',
    draft: { kind: 'case-studies', id: '', fields: {}, sections: [], ...draft },
    original: undefined,
    pictures: [],
  });

  test('shows every part that is still to be written, and says what is missing', async () => {
    const { html, gaps } = await drawDraft(toSubmission({ fields: { title: 'A title' } }), context);
    const page = parse(html);
    const headings = page.querySelectorAll('h2').map((heading) => heading.text.trim());
    expect(page.querySelector('h1')?.text.trim()).toBe('A title');
    expect(headings).toEqual(expect.arrayContaining([...kinds['case-studies'].sections]));
    expect(html).toContain('[still to be written]');
    expect(gaps).toContain('The field “summary” is missing.');
  });

  test('draws the parts that can be drawn, and runs nothing of the others', async () => {
    const [first, second, third] = kinds['case-studies'].sections;
    const sections = [
      { heading: first, text: 'Words that **stand**.' },
      { heading: second, text: '<script>alert(1)</script>\n\n<img src="x" onerror="alert(1)" />' },
      { heading: third, text: 'Cited from nowhere [@nobody].' },
    ];
    const { html, gaps } = await drawDraft(toSubmission({ sections }), context);
    expect(html).toContain('Words that <strong>stand</strong>.');
    expect(html).not.toMatch(/<script|onerror|<img/u);
    expect(html.match(/once the problems in this part are fixed/gu)).toHaveLength(2);
    expect(gaps.join('\n')).toContain('<script>');
  });

  test('writes what was typed into fields as text', async () => {
    const fields = {
      title: '<img src=x onerror=alert(1)>',
      summary: '"><script>alert(1)</script>',
    };
    const { html } = await drawDraft(toSubmission({ fields }), context);
    const page = parse(html);
    expect(page.querySelectorAll('script, img, [onerror]')).toEqual([]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('what browsers are sent for it', () => {
  const earlier = findReleaseNote(place.folder)?.kept ?? {};
  const scripts = readdirSync(join(place.folder, '_astro')).filter(
    (name) => name.endsWith('.js') && !(`_astro/${name}` in earlier),
  );
  const own = scripts.filter((name) => /^(?:judge-worker|draw-draft|preview|judge)\./u.test(name));
  const all = findImported(own);

  test('makes no code and asks for nothing of Node', () => {
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const name of all) {
      const found = /\bnew Function\b|\beval\(|from ?["'`]node:|\.node\b["'`]/u.exec(
        readText(`_astro/${name}`),
      );
      expect(found?.[0], name).toBeUndefined();
    }
  });

  test('writes no HTML into a page', () => {
    // The drawing brings Astro's script for islands along, as a text that no page of the hub's is given.
    for (const name of all.filter((each) => !each.startsWith('draw-draft')))
      expect(readText(`_astro/${name}`).includes('innerHTML'), name).toBe(false);
  });

  test('loads nothing ahead in a worker, which has no page to ask', () => {
    const workers = scripts.filter((name) => name.includes('-worker.'));
    expect(workers.map((name) => name.split('.')[0])).toEqual(['judge-worker', 'word-worker']);
    for (const name of workers)
      expect(readText(`_astro/${name}`).includes('__vite__mapDeps'), name).toBe(false);
  });
});

/** Scripts, and all that they cannot run without. */
function findImported(names: readonly string[]): string[] {
  const found = new Set(names);
  // What is added meanwhile is gone through too.
  for (const name of found)
    for (const [, imported = ''] of readText(`_astro/${name}`).matchAll(
      /(?:\bfrom|\bimport) ?["'`]\.\/([\w.-]+\.js)["'`]/gu,
    ))
      found.add(imported);
  return [...found];
}
