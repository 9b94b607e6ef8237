import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchFirefox, findFirefox } from '#scripts/lib/find-firefox.ts';

let root: string;

/** One that is asked for a picture: it writes the file that it is told, or lacks what it draws with. */
const addProgram = (folder: string, name: string, draws: boolean) => {
  const path = join(root, folder, name);
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${draws ? 'echo > "$6"' : 'exit 255'}\n`, { mode: 0o755 });
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

it('takes the Firefox on the path, and passes over one that cannot draw', async () => {
  addProgram('first', 'firefox-esr', false);
  const path = addProgram('second', 'firefox', true);
  expect(await find()).toBe(path);
});

it('takes the one that was fetched before', async () => {
  const fetched = addProgram('unpacked/usr/lib/firefox-esr', 'firefox-esr', true);
  expect(await find()).toBe(fetched);
});

it('takes only the one that FIREFOX_PATH names, where it names one', async () => {
  addProgram('first', 'firefox', true);
  vi.stubEnv('FIREFOX_PATH', join(root, 'none'));
  expect(await find()).toBeUndefined();
});

it('fetches nothing where the machine is no Debian', async () => {
  const say = vi.fn();
  expect(await fetchFirefox(say, join(root, 'unpacked'))).toBeUndefined();
  expect(say).not.toHaveBeenCalled();
});
