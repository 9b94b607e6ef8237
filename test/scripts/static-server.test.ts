import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toResponseHeaders } from '#domain/response-headers.ts';
import { type SiteServer, startServer } from '#scripts/lib/static-server.ts';

let folder: string;
const running: SiteServer[] = [];

const start = async (options: Omit<Parameters<typeof startServer>[0], 'folder'> = {}) => {
  const server = await startServer({ folder, ...options });
  running.push(server);
  return server;
};

/** What a path gives, sent as it is written: `fetch` would tidy it up first. */
const get = (server: SiteServer, path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; location: string; text: string }>(
    (resolve, reject) => {
      const { port } = new URL(server.url);
      request({ host: '127.0.0.1', port, path, method }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const { location = '', 'content-type': type = '' } = response.headers;
          resolve({ status: response.statusCode ?? 0, type, location, text });
        });
      })
        .on('error', reject)
        .end();
    },
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'about'));
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'about/index.html'), 'about');
  writeFileSync(join(folder, 'style.css'), 'a{}');
  writeFileSync(join(folder, 'data.json'), '{}');
  writeFileSync(join(folder, 'pagefind/wasm.en.pagefind'), 'x');
  writeFileSync(join(folder, '.built-from'), 'secret');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a site at the root', () => {
  it('gives pages at addresses that end in a slash', async () => {
    const server = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await get(server, '/')).toMatchObject({ status: 200, text: 'home' });
    expect(await get(server, '/about/?q=1')).toMatchObject({ status: 200, text: 'about' });
  });

  it('adds a missing slash, keeping the query', async () => {
    const server = await start();
    expect(await get(server, '/about?q=1')).toMatchObject({ status: 301, location: '/about/?q=1' });
  });

  it.each(['/nope', '/nope/', '/about/nope.html', '/%', '/.built-from', '//evil.example/'])(
    'gives its own page with status 404 at %s',
    async (path) => {
      const { status, type, text } = await get(await start(), path);
      expect({ status, type, text }).toEqual({
        status: 404,
        type: 'text/html;charset=utf-8',
        text: 'not here',
      });
    },
  );

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/about/..%5c..%5cx',
    '*',
    'http://[/',
  ])('gives nothing from outside its folder at %s', async (path) => {
    expect((await get(await start(), path)).status).toBe(404);
  });

  it('says what sort of file each is', async () => {
    const server = await start();
    const types = ['/', '/style.css', '/data.json', '/pagefind/wasm.en.pagefind'].map(
      async (path) => (await get(server, path)).type,
    );
    expect(await Promise.all(types)).toEqual([
      'text/html;charset=utf-8',
      'text/css',
      'application/json',
      'application/octet-stream',
    ]);
  });

  it('sends what a real host sends', async () => {
    const { url } = await start({ base: '/hub/' });
    for (const path of ['', 'about/', 'style.css', 'nope', 'data.json']) {
      const { headers } = await fetch(url + path);
      const wanted = toResponseHeaders(path === 'nope' ? '/404.html' : `/${path}`);
      for (const [name, value] of Object.entries(wanted)) expect(headers.get(name)).toBe(value);
    }
  });

  it('only lets itself be read', async () => {
    const server = await start();
    expect((await get(server, '/', 'POST')).status).toBe(405);
    expect(await get(server, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});

describe('a site under a path', () => {
  it.each(['/hub/', 'hub', '/hub'])('is served there, written as %s', async (base) => {
    const server = await start({ base });
    expect(server.url).toMatch(/\/hub\/$/);
    expect(await get(server, '/hub/about/')).toMatchObject({ status: 200, text: 'about' });
    expect(await get(server, '/hub/about')).toMatchObject({ location: '/hub/about/' });
    expect(await get(server, '/hub')).toMatchObject({ status: 301, location: '/hub/' });
    expect(await get(server, '/hub/nope')).toMatchObject({ status: 404, text: 'not here' });
  });

  it.each(['/', '/about/', '/hubbub/'])('is not at %s', async (path) => {
    expect((await get(await start({ base: '/hub/' }), path)).status).toBe(404);
  });
});

describe('a site that is built anew while it is served', () => {
  it('is served as it then is: new pages, changed ones at their new length, and none that are gone', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'built-'));
    const built = join(parent, 'dist');
    const write = (to: string, files: Readonly<Record<string, string>>) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(to, file)), { recursive: true });
        writeFileSync(join(to, file), text);
      }
    };
    write(built, { '404.html': 'not here', 'index.html': 'home', 'old/index.html': 'old' });
    const server = await startServer({ folder: built });
    running.push(server);
    expect(await get(server, '/')).toMatchObject({ text: 'home' });

    // As a build does: beside the site, then in its place.
    const building = join(parent, 'building');
    write(building, { '404.html': 'gone', 'index.html': 'another home', 'new/index.html': 'new' });
    renameSync(built, join(parent, 'earlier'));
    expect((await get(server, '/nope')).status).toBe(404);
    renameSync(building, built);

    expect(await get(server, '/')).toMatchObject({ status: 200, text: 'another home' });
    expect(await get(server, '/new')).toMatchObject({ status: 301, location: '/new/' });
    expect(await get(server, '/new/')).toMatchObject({ status: 200, text: 'new' });
    expect(await get(server, '/old/')).toMatchObject({ status: 404, text: 'gone' });
    rmSync(parent, { recursive: true });
  });
});

describe('a taken port', () => {
  it('is passed over, and said', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const said: number[][] = [];
    const second = await start({ port, onTaken: (...ports) => said.push(ports) });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect(said[0]).toEqual([port, port + 1]);
  });
});
