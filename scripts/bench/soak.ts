import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toId } from './corpus/cast.ts';
import { ASTRO_BUILD, measureRun, RunFailure } from './run-cost.ts';

/** What stood after one edit of many. */
export interface SoakPoint {
  /** From the edit until it could be read. */
  readonly seconds: number;
  /** Memory held: by the server at that moment, by a build at its highest. */
  readonly bytes: number;
  /** Open files, sockets and watches of the server; files in the caches and the site, for builds. */
  readonly handles: number;
}

const EDITED = 'case-studies';
const PATIENCE_MS = 60_000;
/** Node lets memory grow before it clears up; with little to grow into, only what is truly held goes on growing. */
const SMALL_HEAP = '--max-old-space-size=400';

/** Edits an entry again and again under a development server, and looks each time until its page shows it. */
export async function soakServer(
  folder: string,
  edits: number,
  onPoint: (point: SoakPoint) => void,
): Promise<void> {
  const port = await findFreePort();
  const server = spawn(
    process.execPath,
    [
      SMALL_HEAP,
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--ignore-lock',
      '--port',
      String(port),
    ],
    {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
      stdio: 'ignore',
    },
  );
  try {
    const address = `http://localhost:${String(port)}/${EDITED}/${toId(EDITED, 1)}/`;
    await waitForPage(address, '<h1');
    for (let edit = 1; edit <= edits; edit += 1) {
      const started = performance.now();
      const sentence = editEntry(folder, edit);
      await waitForPage(address, sentence);
      const seconds = (performance.now() - started) / 1000;
      onPoint({ seconds, ...getHeld(server.pid ?? 0) });
    }
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Edits an entry and builds, again and again, with the caches kept. */
export async function soakBuilds(
  folder: string,
  edits: number,
  onPoint: (point: SoakPoint) => void,
): Promise<void> {
  for (let edit = 1; edit <= edits; edit += 1) {
    editEntry(folder, edit);
    const { seconds, peakBytes } = await measureRun(folder, ASTRO_BUILD);
    onPoint({ seconds, bytes: peakBytes, handles: countFiles(folder) });
  }
}

/** Adds a sentence as an editor would, another each time. */
function editEntry(folder: string, edit: number): string {
  const sentence = `This is sentence ${String(edit)} of many.`;
  appendFileSync(join(folder, `content/${EDITED}/${toId(EDITED, 1)}.mdx`), `\n${sentence}\n`);
  return sentence;
}

/** @throws where the page doesn't hold the text after a minute. */
async function waitForPage(address: string, text: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const html = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(text)) return;
    await wait(50);
  }
  throw new RunFailure(`${address} did not show “${text}”.`);
}

/** What a process holds, by Linux's `/proc`. */
function getHeld(pid: number): Pick<SoakPoint, 'bytes' | 'handles'> {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const bytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  return { bytes, handles: readdirSync(`/proc/${String(pid)}/fd`).length };
}

function countFiles(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.startsWith('.') || name === 'dist')
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }))
    .length;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new RunFailure('No port is free.');
  return address.port;
}
