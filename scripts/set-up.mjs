/**
 * Installs what is missing, then runs a script with the project's own Node:
 * `node scripts/set-up.mjs scripts/start.ts`.
 *
 * Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has
 * (20 or later), and Node 20 does not read TypeScript.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const pinnedNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The packages that a lockfile names.
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function loadPackages(file) {
  try {
    /** @type {unknown} */
    const lockfile = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return /** @type {{ packages: ReturnType<typeof loadPackages> }} */ (lockfile).packages;
  } catch {
    return undefined;
  }
}

/**
 * The packages that may run a script of their own on being installed.
 * @returns {string[]}
 */
function loadAllowed() {
  /** @type {unknown} */
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { allowScripts } = /** @type {{ allowScripts: Record<string, boolean> }} */ (project);
  return Object.keys(allowScripts).filter((name) => allowScripts[name]);
}

/**
 * True where node_modules holds what the lockfile names. npm writes the record that is compared, so
 * an install that broke off half-way, or an older one, does not count. Packages for other kinds of
 * machine are optional and may be absent.
 */
function isInstalled() {
  const wanted = loadPackages('package-lock.json');
  const present = loadPackages('node_modules/.package-lock.json');
  if (!wanted || !present || !existsSync(pinnedNode)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * Runs a program to its end and gives its exit code. Ctrl-C reaches the program by itself, since it
 * shares the terminal; waiting for it lets it end cleanly.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && program === 'npm',
    });
    const pass = () => child.kill('SIGTERM');
    const wait = () => undefined;
    process.on('SIGTERM', pass).on('SIGINT', wait);
    child.on('error', (error) => {
      console.error(`Could not run ${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', wait);
      resolve(code ?? 1);
    });
  });
}

async function setUp() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    console.error(`Node ${process.versions.node} is too old. Please install Node 20 or later.`);
    return 1;
  }
  if (!isInstalled()) {
    console.log('Installing packages (a minute or two the first time) …');
    // Not `npm ci`: it refuses a lockfile that leaves out packages for other kinds of machine, and
    // npm writes such a one wherever a registry lacks them. Versions and checksums hold all the same.
    // No package runs anything of its own on being installed, but for those that package.json allows by name;
    // older npms do not know of that list, so nothing runs until the allowed are named.
    const install = ['install', '--no-save', '--ignore-scripts', '--loglevel=error'];
    const code =
      (await run('npm', install)) ||
      (await run('npm', ['rebuild', ...loadAllowed(), '--loglevel=error', '--silent']));
    if (code !== 0) {
      console.error('The packages could not be installed: see the message above.');
      return code;
    }
    if (!existsSync(pinnedNode)) {
      console.error('npm did not fetch the project’s own Node. Please run: npm rebuild node');
      return 1;
    }
  }
  const [script, ...args] = process.argv.slice(2);
  return script === undefined ? 0 : run(pinnedNode, [script, ...args]);
}

process.exitCode = await setUp();
