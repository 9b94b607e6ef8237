import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { toId } from './corpus/cast.ts';
import { RunFailure } from './run-cost.ts';

/** A development server that runs in a project's folder. */
export interface DevServer {
  readonly pid: number;
  /** What it has said up to now. */
  readonly getOutput: () => string;
  /** Waits until a page holds a text, as a reader who reloads it would. @throws RunFailure after a few minutes */
  readonly waitFor: (path: string, text: string) => Promise<void>;
  /** Waits until it has said something. @throws RunFailure after a few minutes */
  readonly waitToSay: (words: RegExp) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const ASTRO = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

const EDITED = 'case-studies';
/** The page of the entry that is edited. */
export const EDITED_PAGE = `/${EDITED}/${toId(EDITED, 1)}/`;

const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** Starts Astro's development server on a free port. */
export async function startDevServer(
  folder: string,
  { flags = [], env = {} }: { flags?: readonly string[]; env?: Readonly<Record<string, string>> },
): Promise<DevServer> {
  const port = await findFreePort();
  const server = spawn(
    process.execPath,
    [...flags, ASTRO, 'dev', '--ignore-lock', '--port', String(port)],
    {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const isSoon = async (isTrue: () => boolean | Promise<boolean>) => {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end && !hasEnded()) {
      if (await isTrue()) return true;
      await wait(LOOK_EVERY_MS);
    }
    return false;
  };
  const fetchPage = (path: string) =>
    fetch(`http://localhost:${String(port)}${path}`).then(
      (response) => response.text(),
      () => '',
    );
  return {
    pid: server.pid ?? 0,
    getOutput: () => output,
    waitFor: async (path, text) => {
      const isThere = async () => (await fetchPage(path)).includes(text);
      if (!(await isSoon(isThere)))
        throw new RunFailure(`${path} did not show “${text}”.\n${output.slice(-2000)}`);
    },
    waitToSay: async (words) => {
      if (!(await isSoon(() => words.test(output))))
        throw new RunFailure(`The server did not say ${String(words)}.\n${output.slice(-2000)}`);
    },
    stop: async () => {
      server.kill('SIGTERM');
      if (!hasEnded()) await once(server, 'exit');
    },
  };
}

/** Adds a sentence as an editor would, another each time, and gives it back. */
export function editEntry(folder: string, edit: number): string {
  const sentence = `This is sentence ${String(edit)} of many.`;
  appendFileSync(join(folder, `content/${EDITED}/${toId(EDITED, 1)}.mdx`), `\n${sentence}\n`);
  return sentence;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new RunFailure('No port is free.');
  return address.port;
}
