import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toResponseHeaders } from '#domain/response-headers.ts';
import { findCaddy, findNginx } from '#scripts/lib/find-server.ts';
import { type LaidOut, type RealServer, startCaddy, startNginx } from '#scripts/lib/real-server.ts';
import { ask, layOut, type Served } from './servers.ts';

const nginx = await findNginx();
const caddy = findCaddy();

interface Trial {
  readonly name: string;
  readonly base: string;
  readonly start: ((site: LaidOut) => Promise<RealServer>) | undefined;
  readonly sendsBrotli: boolean;
}

const trials: readonly Trial[] = [
  { name: 'nginx at the root of a host', base: '/' },
  { name: 'nginx under a path', base: '/hub/' },
  { name: 'Caddy at the root of a host', base: '/' },
  { name: 'Caddy under a path', base: '/hub/' },
].map((trial) => {
  if (trial.name.startsWith('Caddy'))
    return {
      ...trial,
      sendsBrotli: true,
      start: caddy === undefined ? undefined : (site) => startCaddy(caddy, site),
    };
  return {
    ...trial,
    sendsBrotli: nginx?.brotli !== undefined,
    start: nginx === undefined ? undefined : (site) => startNginx(nginx, site),
  };
});

/** As browsers see them: names in small letters. */
const toHeaders = (path: string) =>
  Object.fromEntries(
    Object.entries(toResponseHeaders(path)).map(([name, value]) => [name.toLowerCase(), value]),
  );

describe.each(trials)('$name', ({ base, start, sendsBrotli }) => {
  let site: Served;
  let server: RealServer;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(server.port, `${base}${path}`, headers);
  const read = (path: string) => readFileSync(join(site.site, path));

  beforeAll(async () => {
    if (start === undefined) return;
    site = await layOut(base, [{ from: `${base}about/old/`, to: `${base}about/` }]);
    server = await start(site);
  });

  afterAll(async () => {
    if (start === undefined) return;
    await server.close();
    site.remove();
  });

  const run = test.skipIf(start === undefined);

  run('sends every file with the headers of the table', async () => {
    const [style = ''] = readdirSync(join(site.site, '_astro'));
    const [fragment = ''] = readdirSync(join(site.site, 'pagefind/fragment'));
    for (const path of [
      '',
      'about/',
      `_astro/${style}`,
      `pagefind/fragment/${fragment}`,
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
      'data/v1/collaboratives.csv',
    ]) {
      const { status, headers } = await get(path);
      expect({ path, status, headers }).toMatchObject({
        path,
        status: 200,
        headers: toHeaders(`/${path}`),
      });
    }
  });

  run('keeps hashed files for a year, and asks after pages and fixed names each time', async () => {
    const [style = ''] = readdirSync(join(site.site, '_astro'));
    const keeps = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await keeps(`_astro/${style}`)).toBe('public, max-age=31536000, immutable');
    expect(await keeps('pagefind/pagefind.js')).toBe('public, max-age=0, must-revalidate');
    expect(await keeps('about/')).toBe('public, max-age=0, must-revalidate');
  });

  run('says what sort of file each is, and in which characters', async () => {
    const types: Record<string, string | undefined> = {};
    for (const path of [
      'about/',
      'pagefind/pagefind.js',
      'data/v1/collaboratives.csv',
      'favicon.svg',
    ])
      types[path] = (await get(path)).headers['content-type'];
    expect(types).toEqual({
      'about/': 'text/html; charset=utf-8',
      'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
      'data/v1/collaboratives.csv': 'text/csv; charset=utf-8',
      'favicon.svg': expect.stringMatching(/^image\/svg\+xml/u) as unknown,
    });
  });

  test.skipIf(start === undefined || !sendsBrotli)(
    'sends brotli as it was compressed at the build',
    async () => {
      const { headers, body } = await get('about/', { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBe('br');
      expect(headers.vary).toContain('Accept-Encoding');
      expect(body).toEqual(read('about/index.html.br'));
      expect(brotliDecompressSync(body)).toEqual(read('about/index.html'));
    },
  );

  run(
    'sends gzip to those who take no brotli, and the bare file to those who take neither',
    async () => {
      const zipped = await get('about/', { 'accept-encoding': 'gzip' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.body)).toEqual(read('about/index.html'));
      const bare = await get('about/');
      expect(bare.headers['content-encoding']).toBeUndefined();
      expect(bare.body).toEqual(read('about/index.html'));
    },
  );

  run('says that nothing has changed to those who have the file', async () => {
    const { headers } = await get('about/');
    const again = await get('about/', { 'if-none-match': headers.etag ?? '' });
    expect(again).toMatchObject({ status: 304, headers: toHeaders('/about/') });
    expect(again.body).toHaveLength(0);
    const since = { 'if-modified-since': headers['last-modified'] ?? '' };
    expect((await get('about/', since)).status).toBe(304);
    expect((await get('about/', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  run('leads to the slash that every page ends with, keeping the question', async () => {
    const { status, headers } = await get('about?q=1');
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${base}about/?q=1`);
  });

  run('leads from an address that has moved to where it went', async () => {
    const { status, headers } = await get('about/old/');
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: `${base}about/`,
    });
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  run('answers an unknown address with the hub’s own page, which nobody keeps', async () => {
    const folders = ['_astro/', 'pagefind/fragment/'];
    const paths = ['nowhere/', '_astro/gone.js', 'about/nowhere.html', ...folders]
      .map((path) => base + path)
      // Above the hub there is no page either.
      .concat(base === '/' ? [] : ['/']);
    for (const path of paths) {
      const { status, headers, body } = await ask(server.port, path);
      expect({ path, status, headers }).toMatchObject({
        path,
        status: 404,
        headers: toHeaders('/404.html'),
      });
      expect(body).toEqual(read('404.html'));
    }
  });

  run.each(['.host/nginx-server.conf', '.built-from', 'about/.git/config', '..%2f..%2fetc/passwd'])(
    'shows nothing of %s',
    async (path) => {
      expect([400, 404]).toContain((await get(path)).status);
    },
  );
});

test('nothing is left out without a word', () => {
  const left = [nginx === undefined ? ['nginx'] : [], caddy === undefined ? ['Caddy'] : []].flat();
  if (left.length > 0) console.warn(`Left out, since it is not here: ${left.join(', ')}.`);
  expect(trials.filter(({ start }) => start === undefined)).toHaveLength(left.length * 2);
});
