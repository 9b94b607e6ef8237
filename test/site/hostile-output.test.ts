import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitePolicy, toPagePolicy } from '#domain/content-policy.ts';
import { type Entry, isKindId, kinds } from '#domain/kinds.ts';
import { loadContent } from '#loader/load-content.ts';
import { findChromium } from '#scripts/lib/find-chromium.ts';
import { loadSeeds, toDocument } from '#scripts/fuzz/documents.ts';
import { findUnsafeHtml } from '#scripts/fuzz/second-judge.ts';
import { context } from '../body/body-fixtures.ts';
import { hostileBodies } from '../body/hostile-bodies.ts';
import { checkerOff } from './checker-off.ts';
import { bundleAsForBrowsers } from './drawn-drafts.ts';
import type * as Drawing from './unchecked-drawing.ts';

/** Runs if any of it is taken for markup, and asks another host for something if it is a picture. */
const MARKUP =
  '"\'`></script></style></title><script>globalThis.ran=1</script>' +
  '<img src="https://other.example/x" onerror="globalThis.ran=1"><svg onload="globalThis.ran=1">{globalThis.ran=1}';
const ADDRESS = 'javascript:globalThis.ran=1';

const DRAWN_KINDS = ['case-studies', 'qas', 'collaboratives', 'research', 'policies', 'people'];

const drawing = await bundleAsForBrowsers<typeof Drawing>('test/site/unchecked-drawing.ts', '/', [
  checkerOff(),
]);

const around = {
  ...context,
  base: '/',
  image: (name: string) =>
    name === 'map.png' ? { src: '/images/map.webp', srcset: '', width: 8, height: 6 } : undefined,
};

/** All HTML that is drawn of a body when nothing is refused; none where the writer of HTML itself stops. */
function drawUnchecked(source: string): string {
  try {
    const drawn = drawing.readBodyWith(drawing.parseWithRemark, source, around).drawing;
    if (drawn === undefined) return '';
    return [drawn.intro, ...drawn.sections.map(({ html }) => html), drawn.footnotes].join('');
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('A drawing can')) return '';
    throw error;
  }
}

const drawnBodies = hostileBodies.map(([what, source]) => [what, drawUnchecked(source)] as const);

describe('with the checker switched off by force, a body', () => {
  test('is drawn, so that the trial means something', () => {
    expect(
      drawUnchecked('Words. <script>alert(1)</script>\n\n[a](javascript:x) and **more**.'),
    ).toBe('<p>Words. </p><p> and <strong>more</strong>.</p>');
    expect(drawnBodies.filter(([, html]) => html.trim() !== '').length).toBeGreaterThan(30);
  });

  test('draws nothing of a component without a value that it must have', () => {
    expect(drawUnchecked('One.\n\n<Chart file="a.csv" caption="b" source="icb" />\n\nTwo.')).toBe(
      '<p>One.</p><p>Two.</p>',
    );
  });

  test.each(drawnBodies)('with %s still holds nothing that could run or lead astray', (_, html) => {
    expect(findUnsafeHtml(html)).toBeUndefined();
  });

  test('of hostile pieces thrown together holds nothing either', () => {
    const seeds = loadSeeds().filter((text) => text.length < 4000);
    const unsafe: string[] = [];
    let drawn = 0;
    for (let number = 1; number <= 400; number += 1) {
      const text = new TextDecoder().decode(toDocument(number, seeds).bytes);
      const html = drawUnchecked(text.replace(/^---\n[\s\S]*?\n---\n/u, ''));
      if (html.trim() !== '') drawn += 1;
      const found = findUnsafeHtml(html);
      if (found !== undefined) unsafe.push(`${String(number)}: ${found}`);
    }
    expect(unsafe).toEqual([]);
    expect(drawn).toBeGreaterThan(100);
  });
});

type Path = readonly (string | number)[];

/** Where the words of a value stand. */
function findWords(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => findWords(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => findWords(one, [...path, name]));
}

function setAt(value: unknown, [first, ...rest]: Path, words: string): unknown {
  if (first === undefined) return words;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === first ? setAt(one, rest, words) : one));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [first]: setAt(fields[first], rest, words) };
}

function getAt(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  return getAt((value as Readonly<Record<string | number, unknown>>)[first], rest);
}

const isAddress = (words: unknown): boolean => /^https?:/u.test(String(words));
const toHostile = (words: unknown): string => (isAddress(words) ? ADDRESS : MARKUP);

const { reads } = await loadContent(process.cwd(), '/');
const entries = reads.flatMap(({ entry }) => entry ?? []);

async function drawEntry(entry: Entry): Promise<string> {
  const corpus = drawing.toCorpus([
    ...entries.filter(({ kind, id }) => kind !== entry.kind || id !== entry.id),
    entry,
  ]);
  const site = {
    origin: 'https://hub.example',
    base: '/',
    repository: 'https://code.example/hub',
    mail: '',
    today: '2026-11-22',
  };
  return drawing.drawEntryPage(drawing.toEntryPage(entry, corpus, undefined, site));
}

/**
 * An entry's page with every sentence and address in its fields hostile, past every schema, and how many those are.
 * Where a field can't be drawn so, it is left as it was.
 */
async function drawHostileEntry(kind: string): Promise<{ html: string; hostile: number }> {
  const [first] = entries.filter((entry) => entry.kind === kind);
  if (first === undefined) throw new Error(`No entry of ${kind}.`);
  let drawn = { entry: first, html: await drawEntry(first), hostile: 0 };
  const spoil = async (places: readonly Path[]): Promise<void> => {
    const data = places.reduce(
      (fields: unknown, path) => setAt(fields, path, toHostile(getAt(first.data, path))),
      drawn.entry.data,
    );
    const entry = { ...first, data } as Entry;
    const html = await drawEntry(entry).catch(() => undefined);
    if (html !== undefined) drawn = { entry, html, hostile: drawn.hostile + places.length };
    else if (places.length > 1) {
      const half = Math.ceil(places.length / 2);
      await spoil(places.slice(0, half));
      await spoil(places.slice(half));
    }
  };
  await spoil(
    findWords(first.data)
      .filter(([, words]) => isAddress(words) || words.includes(' '))
      .map(([path]) => path),
  );
  return drawn;
}

interface Seen {
  readonly ran: unknown;
  readonly asked: readonly string[];
}

describe('in a real browser', () => {
  let browser: Browser;
  let server: Server;
  let address = '';
  let served = '';
  let headers: Record<string, string> = {};

  beforeAll(async () => {
    const executablePath = await findChromium(() => undefined);
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    server = createServer((request, response) => {
      const isPage = request.url === '/page/';
      response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html', ...headers });
      response.end(isPage ? served : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Opens markup as a page, presses every link in it that is no address of the web, and says what came of it. */
  async function show(main: string, hasPolicy: boolean): Promise<Seen> {
    const meta = `<meta http-equiv="content-security-policy" content="${toPagePolicy({})}">`;
    served = `<!doctype html><html lang="en"><head>${hasPolicy ? meta : ''}<title>A page</title></head><body><main>${main}</main></body></html>`;
    headers = hasPolicy ? { 'Content-Security-Policy': sitePolicy } : {};
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== address) asked.push(url.href);
    });
    try {
      await page.goto(`${address}/page/`);
      if (hasPolicy)
        await page.evaluate(() => {
          for (const link of document.querySelectorAll('a'))
            if (link.protocol === 'javascript:') link.click();
        });
      await page.waitForTimeout(hasPolicy ? 50 : 20);
      return {
        ran: await page.evaluate(() => (globalThis as { readonly ran?: unknown }).ran ?? null),
        asked,
      };
    } finally {
      await page.close();
    }
  }

  const NOTHING: Seen = { ran: null, asked: [] };

  // Each body is whole in itself, as the tests above hold, so that they can stand on one page.
  test('what runs is seen to run, and is held back by the policy', async () => {
    expect(await show(MARKUP, false)).toEqual({ ran: 1, asked: ['https://other.example/x'] });
    expect(await show(MARKUP, true)).toMatchObject({ ran: null });
    expect(await show(`<a href="${ADDRESS}">x</a>`, true)).toEqual(NOTHING);
  });

  test.each([
    ['with the hub’s policy', true],
    ['without any policy', false],
  ])(
    'unchecked bodies run nothing and ask nobody for anything, %s',
    async (_, hasPolicy) => {
      const all = drawnBodies.map(([, html]) => `<section>${html}</section>`).join('');
      expect(await show(all, hasPolicy)).toEqual(NOTHING);
    },
    60_000,
  );

  test.each(DRAWN_KINDS)(
    'a page of %s whose every field is hostile runs nothing and asks nobody for anything',
    async (kind) => {
      expect(isKindId(kind) && kinds[kind]).toBeTruthy();
      const { html, hostile } = await drawHostileEntry(kind);
      expect(hostile).toBeGreaterThan(5);
      expect(html).toContain('&lt;script&gt;');
      expect(await show(html, false)).toEqual(NOTHING);
      expect(await show(html, true)).toEqual(NOTHING);
    },
    60_000,
  );
});
