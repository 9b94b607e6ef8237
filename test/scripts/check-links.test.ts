import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks, type LinkCheckOptions } from '#scripts/lib/check-links.ts';

let server: Server;
let origin: string;
let asked: { readonly line: string; readonly at: number; readonly agent: string }[] = [];

const answers: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void>
> = {
  '/ok': (_, response) => response.end('Words'),
  '/ok-too': (_, response) => response.end('Words'),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/for-good': (_, response) => response.writeHead(301, { location: '/ok#part' }).end(),
  '/for-today': (_, response) => response.writeHead(302, { location: '/ok' }).end(),
  '/to-nothing': (_, response) => response.writeHead(301, { location: '/gone' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, response) =>
    response.writeHead(302, { location: 'http://inside.internal/' }).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 500 : 200).end(),
  '/no-machines': (_, response) => response.writeHead(403).end(),
  '/down': (_, response) => response.writeHead(503).end(),
  '/silent': () => undefined,
  '/broken-off': (_, response) => response.destroy(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const at = performance.now();
    asked.push({ line: `${method} ${url}`, at, agent: headers['user-agent'] ?? '' });
    answers[url]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const check = (paths: readonly string[], options: Partial<LinkCheckOptions> = {}) =>
  checkLinks(
    paths.map((path) => (path.startsWith('/') ? origin + path : path)),
    {
      today: '2026-11-22',
      userAgent: 'Check/1 (+https://hub.example)',
      isAllowed: (address) => !address.includes('.internal'),
      pause: 0,
      timeout: 1500,
      ...options,
    },
  );

describe('an address', () => {
  test.each([
    ['/ok', 'ok', '200'],
    ['/gone', 'missing', '404'],
    ['/for-today', 'ok', '200'],
    ['/to-nothing', 'missing', '404'],
    ['/round', 'failed', 'redirects without end'],
    ['/inside', 'unjudged', 'redirects to an address that is not public'],
    ['/no-head', 'ok', '200'],
    ['/no-machines', 'unjudged', '403'],
    ['/down', 'failed', '503'],
    ['/silent', 'failed', 'no answer within 1.5 s'],
    ['/broken-off', 'failed', 'connection lost'],
    ['http://127.0.0.1:1/', 'failed', 'could not be checked'],
    ['http://no-such-host.invalid/', 'failed', 'no such host'],
  ])('at %s is found %s: %s', async (path, state, said) => {
    const [found] = await check([path]);
    expect(found).toMatchObject({ state, since: '2026-11-22' });
    expect(found?.said).toBe(said);
    expect(found).not.toHaveProperty('to');
  });

  test('that has moved for good says where to, without its part of the page', async () => {
    expect(await check(['/for-good'])).toMatchObject([{ state: 'moved', to: `${origin}/ok` }]);
  });

  test('that refuses connections does not open', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => other.close(resolve));
    expect(await check([`http://127.0.0.1:${String(port)}/`])).toMatchObject([
      { state: 'failed', said: 'connection refused' },
    ]);
  });
});

describe('those who are asked', () => {
  test('are asked for no more than a head where that will do, and told by whom', async () => {
    await check(['/ok', '/no-head']);
    expect(asked.map(({ line }) => line)).toEqual(['HEAD /ok', 'HEAD /no-head', 'GET /no-head']);
    expect(asked.every(({ agent }) => agent === 'Check/1 (+https://hub.example)')).toBe(true);
  });

  test('have a rest between two questions, whoever else is being asked', async () => {
    await check(['/ok', 'http://no-such-host.invalid/', '/ok-too'], { pause: 60 });
    const [first, second] = asked;
    expect(asked.map(({ line }) => line)).toEqual(['HEAD /ok', 'HEAD /ok-too']);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(55);
  });
});

test('how long an address has been in its state is kept from check to check', async () => {
  const before = [
    { url: `${origin}/gone`, state: 'missing', since: '2026-10-01', said: '404' },
    { url: `${origin}/ok`, state: 'failed', since: '2026-10-01', said: '503' },
  ] as const;
  const found = await check(['/gone', '/ok'], { before });
  expect(found.map(({ since }) => since)).toEqual(['2026-10-01', '2026-11-22']);
});

test('the answers come in the order asked, and the count is told on the way', async () => {
  const counts: number[] = [];
  const found = await check(['/gone', 'http://no-such-host.invalid/', '/ok'], {
    onChecked: (done) => counts.push(done),
  });
  expect(found.map(({ state }) => state)).toEqual(['missing', 'failed', 'ok']);
  expect(counts).toEqual([1, 2, 3]);
});
