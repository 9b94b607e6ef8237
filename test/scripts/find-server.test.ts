import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findCaddy, findNginx } from '#scripts/lib/find-server.ts';

const BROTLI = 'lib/nginx/modules/ngx_http_brotli_static_module.so';
let root: string;

const addProgram = (folder: string, name: string, exitCode: number) => {
  const path = join(root, folder, name);
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexit ${String(exitCode)}\n`, { mode: 0o755 });
  return path;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'path-'));
  vi.stubEnv('PATH', [join(root, 'first/sbin'), join(root, 'second/sbin')].join(delimiter));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('takes the first nginx that runs, with the module for brotli that lies beside it', async () => {
  addProgram('first/sbin', 'nginx', 1);
  const program = addProgram('second/sbin', 'nginx', 0);
  const brotli = join(root, 'second', BROTLI);
  mkdirSync(join(brotli, '..'), { recursive: true });
  writeFileSync(brotli, '');
  expect(await findNginx()).toEqual({ program, brotli });
});

it('takes the Caddy on the path', () => {
  expect(findCaddy()?.startsWith(root) ?? false).toBe(false);
  const program = addProgram('second/sbin', 'caddy', 0);
  expect(findCaddy()).toBe(program);
});
