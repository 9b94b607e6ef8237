import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTool } from '#scripts/lib/run-tool.ts';

const root = mkdtempSync(join(tmpdir(), 'hub-lock-'));
const lock = join(root, '.cache/build.lock');
const module = join(process.cwd(), 'src/loader/release/build-lock.ts');

/** A program that takes the lock and then does something. */
const toProgram = (then: string) =>
  `import { takeBuildLock } from ${JSON.stringify(module)}; takeBuildLock(${JSON.stringify(root)}); ${then}`;

const take = () =>
  runTool('node', ['--input-type=module', '-e', toProgram("console.log('taken')")]);

beforeEach(() => {
  rmSync(join(root, '.cache'), { recursive: true, force: true });
  mkdirSync(join(root, '.cache'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a lock goes with the build that took it', async () => {
  expect(await take()).toMatchObject({ ok: true, output: 'taken' });
  expect(existsSync(lock)).toBe(false);
});

test('a second build is refused, by the number of the first, until that is killed', async () => {
  const first = spawn('node', [
    '--input-type=module',
    '-e',
    toProgram("console.log('taken'); setInterval(() => {}, 1000)"),
  ]);
  await once(first.stdout, 'data');
  const second = await take();
  expect(second.ok).toBe(false);
  expect(second.output).toContain(
    `Another build of this project is under way (process ${String(first.pid)}). This one has changed nothing.`,
  );
  first.kill('SIGKILL');
  await once(first, 'close');
  expect(existsSync(lock)).toBe(true);
  expect((await take()).ok).toBe(true);
});

test.each([
  ['was never wholly written', '{"pid": 1'],
  ['names a process of another time by the same number', JSON.stringify({ pid: 1, began: '-1' })],
])('a lock that %s holds nobody up', async (_what, text) => {
  writeFileSync(lock, text);
  expect((await take()).ok).toBe(true);
  expect(existsSync(lock) ? readFileSync(lock, 'utf8') : '').toBe('');
});
