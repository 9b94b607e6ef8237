import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SmallServer } from './small-server.ts';

const PUBLISH = 'deploy/server/publish.sh';

let server: SmallServer;

beforeEach(() => {
  server = new SmallServer();
});

afterEach(() => {
  server.remove();
});

const at = (path: string) => join(server.place, path);
const read = (path: string) => readFileSync(at(path), 'utf8');

/** The script leans on GNU’s tools, as Debian and Ubuntu have them. */
describe.skipIf(process.platform !== 'linux')('publishing on a server', () => {
  test('serves what is newest in the repository, and hands on what is asked for this once', () => {
    server.change('build.sh', 'mkdir dist && echo "new $HUB_KEEP_NOTHING" > dist/index.html\n');
    expect(server.run(PUBLISH, { HUB_KEEP_NOTHING: '1' })).toBe(true);
    expect(read('current/index.html')).toBe('new 1\n');
  });

  test('keeps two releases to go back to', () => {
    for (const day of ['01', '02', '03', '04'])
      mkdirSync(at(`releases/2026-01-${day}T03-07-00`), { recursive: true });
    expect(server.run(PUBLISH)).toBe(true);
    const kept = readdirSync(at('releases')).sort();
    expect(kept.slice(0, 2)).toEqual(['2026-01-03T03-07-00', '2026-01-04T03-07-00']);
    expect(kept.slice(2).map((name) => at(`releases/${name}`))).toEqual([
      realpathSync(at('current')),
    ]);
  });

  test('serves what was built, compressed, by the server’s settings, and still does where the next build fails', () => {
    expect(server.run(PUBLISH)).toBe(true);
    const served = realpathSync(at('current'));
    expect(read('current/index.html')).toBe('https://small.example\n');
    expect(read('current/index.html.gz')).toBe('https://small.example\n');
    server.change('build.sh', 'echo half > dist/index.html\nexit 1\n');
    expect(server.run(PUBLISH)).toBe(false);
    expect(realpathSync(at('current'))).toBe(served);
    expect(read('current/index.html')).toBe('https://small.example\n');
    expect(readdirSync(at('releases'))).toHaveLength(1);
  });
});

describe('what a build takes besides its commit', () => {
  test('is the history, which a shallow clone lacks', () => {
    expect(server.countCommits()).toBe(1);
    expect(server.run('deploy/fetch.sh')).toBe(true);
    expect(server.countCommits()).toBeGreaterThan(1);
  });

  test('is what other workflows found; a branch that is missing stops nothing', () => {
    server.change('queue.json', '{"version":1}', 'queue');
    expect(server.run('deploy/fetch.sh')).toBe(true);
    expect(read('clone/.cache/queue.json')).toBe('{"version":1}');
    expect(existsSync(at('clone/.cache/links.json'))).toBe(false);
  });
});
