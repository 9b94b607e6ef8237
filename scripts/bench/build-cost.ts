import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one build took. */
export interface BuildCost {
  /** Wall time. */
  readonly seconds: number;
  /** User and system time of the build and all programs that it started. */
  readonly cpuSeconds: number;
  /** The most memory that they held at one time: resident set, summed. */
  readonly peakBytes: number;
}

export class BuildFailure extends Error {}

/** Linux counts processor time in hundredths of a second, whatever its kernel's own clock. */
const TICKS_A_SECOND = 100;

const SAMPLE_EVERY_MS = 50;

/**
 * Builds an Astro project and measures it from Linux's `/proc`: processor time from what the kernel adds
 * up for ended children, memory by sampling the whole process tree.
 * @throws BuildFailure with what Astro printed.
 */
export async function measureBuild(folder: string): Promise<BuildCost> {
  const cpuBefore = getChildrenSeconds();
  const started = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: toBuildEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  let peakBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, findTreeBytes(child.pid ?? 0));
  }, SAMPLE_EVERY_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  if (code !== 0) throw new BuildFailure(Buffer.concat(output).toString('utf8').trimEnd());
  const seconds = (performance.now() - started) / 1000;
  return { seconds, cpuSeconds: getChildrenSeconds() - cpuBefore, peakBytes };
}

/** A build of the bench is made for the root of a site, whatever this shell is set up for. */
function toBuildEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('HUB_'));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

/** User and system time of this process's ended children: the 16th and 17th fields, by proc(5). */
function getChildrenSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The second field, the program's name, may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}

/** Resident memory of a process and its descendants. */
function findTreeBytes(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(findProcess);
  const tree = new Set([root]);
  // A child's number may be lower than its parent's, so the list is gone through until nothing is added.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
}

/** None where the process has ended since the folder was listed. */
function findProcess(name: string): RunningProcess[] {
  try {
    const status = readFileSync(join('/proc', name, 'status'), 'utf8');
    const numberOf = (label: RegExp) => Number(label.exec(status)?.[1] ?? 0);
    const kilobytes = numberOf(/^VmRSS:\s+(\d+)/m);
    return [{ id: Number(name), parent: numberOf(/^PPid:\s+(\d+)/m), bytes: kilobytes * 1024 }];
  } catch {
    return [];
  }
}
