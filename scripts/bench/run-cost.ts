import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one program took. */
export interface RunCost {
  /** Wall time. */
  readonly seconds: number;
  /** User and system time of the program and all others that it started. */
  readonly cpuSeconds: number;
  /** The most memory that they held at one time: resident set, summed. */
  readonly peakBytes: number;
}

/** The program ended badly; the message is all that it printed. */
export class RunFailure extends Error {}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** Programs of a project's packages. */
export const ASTRO_BUILD = [
  process.execPath,
  'node_modules/astro/bin/astro.mjs',
  'build',
] as const satisfies Command;
export const PAGEFIND = [
  process.execPath,
  'node_modules/pagefind/lib/runner/bin.cjs',
  '--site',
  'dist',
] as const satisfies Command;

/** Linux counts processor time in hundredths of a second, whatever its kernel's own clock: proc(5). */
const TICKS_A_SECOND = 100;

const SAMPLE_EVERY_MS = 100;

/**
 * Runs a program in a project's folder and measures the whole process tree by sampling Linux's
 * `/proc`. Asking the kernel at the end would leave out programs that a build starts and does not wait
 * for, as Pagefind's.
 *
 * @param env what is set besides; nothing else of the hub's settings is handed on
 */
export async function measureRun(
  folder: string,
  [program, ...args]: Command,
  env: Readonly<Record<string, string>> = {},
): Promise<RunCost> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...toEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const cpuSeconds = new Map<number, number>();
  let peakBytes = 0;
  const sampling = setInterval(() => {
    const tree = findTree(child.pid ?? 0);
    for (const { id, seconds } of tree) cpuSeconds.set(id, seconds);
    peakBytes = Math.max(peakBytes, sum(tree.map(({ id }) => findResidentBytes(id))));
  }, SAMPLE_EVERY_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  if (code !== 0) throw new RunFailure(Buffer.concat(output).toString('utf8').trimEnd());
  const seconds = (performance.now() - started) / 1000;
  return { seconds, cpuSeconds: sum(cpuSeconds.values()), peakBytes };
}

/** A build of the bench is made for the root of a site, whatever this shell is set up for. */
function toEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('HUB_'));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  /** Its own user and system time so far. */
  readonly seconds: number;
}

/** A process and its descendants. */
function findTree(root: number): RunningProcess[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(findProcess);
  const tree = new Set([root]);
  // A child's number may be lower than its parent's, so the list is gone through until nothing is added.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id));
}

/** None where the process has ended since the folder was listed. Fields by proc(5). */
function findProcess(name: string): RunningProcess[] {
  const stat = findText(join('/proc', name, 'stat'));
  if (stat === undefined) return [];
  // The second field, the program's name, may itself hold spaces and brackets: what follows it is counted.
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(rest[9]) + Number(rest[10]);
  return [{ id: Number(name), parent: Number(parent), seconds: ticks / TICKS_A_SECOND }];
}

function findResidentBytes(id: number): number {
  const status = findText(join('/proc', String(id), 'status')) ?? '';
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

function findText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}

/** The cost of one run after another. */
export function toTotal(first: RunCost, second: RunCost): RunCost {
  return {
    seconds: first.seconds + second.seconds,
    cpuSeconds: first.cpuSeconds + second.cpuSeconds,
    peakBytes: Math.max(first.peakBytes, second.peakBytes),
  };
}
