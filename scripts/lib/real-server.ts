import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FoundNginx } from './find-server.ts';

/** Where the settings in `deploy` say that the site lies, and by what name. */
const PLACE = '/srv/primary-care-hub/current';
const NAME = 'hub.example.org';

/** A built site, laid out as DEPLOYING.md says. */
export interface LaidOut {
  /** A folder for the server's own files. */
  readonly folder: string;
  /** Where the site lies. */
  readonly site: string;
  /** What is served: the site itself, or a folder that holds it under its base. */
  readonly root: string;
}

/** A real server at work on this machine. */
export interface RealServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Starts nginx with the settings in `deploy/nginx`; only the place of the site and the port are others.
 *
 * @param more settings of further servers, at the level of `http`
 */
export async function startNginx(
  { program, brotli }: FoundNginx,
  { site, root, folder }: LaidOut,
  more = '',
): Promise<RealServer> {
  const port = await findFreePort();
  const settings = readFileSync('deploy/nginx/primary-care-hub.conf', 'utf8')
    .replace(`root ${PLACE};`, `root ${root};`)
    .replaceAll(PLACE, site)
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('listen [::]:80;', '')
    .replace('brotli_static on;', brotli === undefined ? '' : 'brotli_static on;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${folder}/${what};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `${brotli === undefined ? '' : `load_module ${brotli};`}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events { worker_connections 512; }
http {
access_log off;
${temporary.join('\n')}
${settings}
${more}
}
`,
  );
  return waitFor(spawn(program, ['-e', 'stderr', '-c', file], { stdio: 'pipe' }), port);
}

/** Starts Caddy with the settings in `deploy/caddy`; only the address and the place of the site are others. */
export async function startCaddy(
  program: string,
  { site, root, folder }: LaidOut,
): Promise<RealServer> {
  const port = await findFreePort();
  const settings = readFileSync('deploy/caddy/Caddyfile', 'utf8')
    .replace(`root * ${PLACE}`, `root * ${root}`)
    .replaceAll(PLACE, site)
    .replace(NAME, `http://127.0.0.1:${String(port)}`);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${settings}`);
  const child = spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: 'pipe',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return waitFor(child, port);
}

/** A port of this machine that nobody listens at. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @throws with what it said, where the server ends before it answers */
async function waitFor(child: ChildProcess, port: number): Promise<RealServer> {
  let said = '';
  const keep = (words: Buffer) => (said += words.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The server stopped by itself: ${said}`);
  });
  ended.catch(() => undefined);
  const answers = async (): Promise<void> => {
    while (!(await fetch(`http://127.0.0.1:${String(port)}/`).catch(() => undefined)))
      await setTimeout(50);
  };
  await Promise.race([ended, answers()]);
  return {
    port,
    close: async () => {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}
