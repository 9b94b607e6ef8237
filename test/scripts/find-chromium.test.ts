import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findChromium } from '#scripts/lib/find-chromium.ts';

let root: string;

/** A program on the path that answers, or one like the stubs that only say what to install. */
const addProgram = (folder: string, name: string, exitCode: number) => {
  const path = join(root, folder, name);
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexit ${String(exitCode)}\n`, { mode: 0o755 });
  return path;
};

const find = () =>
  findChromium(
    () => {
      throw new Error('nothing should have to be installed');
    },
    join(root, 'unpacked'),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'path-'));
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.stubEnv('CI', undefined);
  vi.stubEnv('PATH', [join(root, 'first'), join(root, 'second')].join(delimiter));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('takes the Chromium on the path', async () => {
  const path = addProgram('second', 'chromium', 0);
  expect(await find()).toBe(path);
});

it('passes over one that does not run', async () => {
  addProgram('first', 'chromium', 1);
  addProgram('first', 'chromium-browser', 1);
  const path = addProgram('second', 'google-chrome', 0);
  expect(await find()).toBe(path);
});

it('takes the one that CHROMIUM_PATH names before any other', async () => {
  addProgram('first', 'chromium', 0);
  const named = addProgram('elsewhere', 'my-browser', 0);
  vi.stubEnv('CHROMIUM_PATH', named);
  expect(await find()).toBe(named);
});

it('takes the small one before a whole one, wherever they stand', async () => {
  addProgram('first', 'chromium', 0);
  const small = addProgram('second', 'chromium-headless-shell', 0);
  expect(await find()).toBe(small);
});

it('takes the one there is where the machine is no Debian that could fetch the small one', async () => {
  vi.stubEnv('CI', 'true');
  const path = addProgram('first', 'chromium', 0);
  expect(await find()).toBe(path);
});

it('takes the small one that was fetched before, where nobody else uses the machine', async () => {
  addProgram('first', 'chromium', 0);
  const fetched = addProgram('unpacked/usr/lib/chromium', 'chromium-headless-shell', 0);
  expect(await find()).not.toBe(fetched);
  vi.stubEnv('CI', 'true');
  expect(await find()).toBe(fetched);
});

/** A Debian as it is when new, whose packages unpack to a program that lacks its libraries until it is installed. */
const addDebian = () => {
  const script = (name: string, ...lines: readonly string[]) => {
    writeFileSync(addProgram('first', name, 0), ['#!/bin/sh', ...lines].join('\n'));
  };
  const program = 'usr/lib/chromium/chromium-headless-shell';
  script('sudo', 'shift', 'exec "$@"');
  script(
    'apt-get',
    'case "$*" in',
    '  "download "*) : > shell.deb ;;',
    `  "install "*headless-shell) printf "#!/bin/sh\\n" > ${join(root, 'first', 'chromium-headless-shell')}`,
    `    /bin/chmod +x ${join(root, 'first', 'chromium-headless-shell')} ;;`,
    'esac',
  );
  script(
    'dpkg-deb',
    '/bin/mkdir -p "$3/usr/lib/chromium"',
    `printf '#!/bin/sh\\nexit 127\\n' > "$3/${program}"`,
    `/bin/chmod +x "$3/${program}"`,
  );
};

// Where Playwright's own is there, that one is found first.
it.skipIf(existsSync(chromium.executablePath()))(
  'installs the small one on a Debian that has none',
  async () => {
    addDebian();
    const said: string[] = [];
    const found = await findChromium((message) => said.push(message), join(root, 'unpacked'));
    expect(found).toBe(join(root, 'first', 'chromium-headless-shell'));
    expect(said.at(-1)).toBe('Installing Debian’s chromium-headless-shell with apt-get …');
  },
);

it('installs the small one where what was fetched lacks its libraries', async () => {
  vi.stubEnv('CI', 'true');
  addDebian();
  const said: string[] = [];
  const found = await findChromium((message) => said.push(message), join(root, 'unpacked'));
  expect(found).toBe(join(root, 'first', 'chromium-headless-shell'));
  expect(said).toEqual([
    'Fetching Debian’s small Chromium with apt-get …',
    'Installing Debian’s chromium-headless-shell with apt-get …',
  ]);
});
