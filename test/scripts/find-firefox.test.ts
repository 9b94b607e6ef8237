import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchFirefox, findFirefox } from '#scripts/lib/find-firefox.ts';

let root: string;

const addProgram = (folder: string, name: string, exitCode: number) => {
  const path = join(root, folder, name);
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexit ${String(exitCode)}\n`, { mode: 0o755 });
  return path;
};

const find = () => findFirefox(join(root, 'unpacked'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'path-'));
  vi.stubEnv('FIREFOX_PATH', undefined);
  vi.stubEnv('PATH', [join(root, 'first'), join(root, 'second')].join(delimiter));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('takes the Firefox on the path, and passes over one that does not run', async () => {
  addProgram('first', 'firefox-esr', 1);
  const path = addProgram('second', 'firefox', 0);
  expect(await find()).toBe(path);
});

it('takes the one that was fetched before', async () => {
  const fetched = addProgram('unpacked/usr/lib/firefox-esr', 'firefox-esr', 0);
  expect(await find()).toBe(fetched);
});

it('takes only the one that FIREFOX_PATH names, where it names one', async () => {
  addProgram('first', 'firefox', 0);
  vi.stubEnv('FIREFOX_PATH', join(root, 'none'));
  expect(await find()).toBeUndefined();
});

it('fetches nothing where the machine is no Debian', async () => {
  const say = vi.fn();
  expect(await fetchFirefox(say, join(root, 'unpacked'))).toBeUndefined();
  expect(say).not.toHaveBeenCalled();
});
