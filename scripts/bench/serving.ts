/** How fast Debian's nginx serves a page of the hub, beside a bare file of the same size in the same nginx. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '#scripts/lib/compress-folder.ts';
import { fetchNginx, type FoundNginx, NO_NGINX } from '#scripts/lib/find-server.ts';
import { findFreePort, startNginx } from '#scripts/lib/real-server.ts';
import { runTool } from '#scripts/lib/run-tool.ts';
import { getMedian } from './medians.ts';
import { RunFailure } from './run-cost.ts';

/** As the hub's architecture asks for. */
const TARGET = 0.9;

const PAGE = 'about/';
const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 32;

interface Load {
  readonly perSecond: number;
  readonly errors: number;
}

/**
 * Serves a built site and prints a table in Markdown. Page and bare file are asked for in turn, so that both meet the
 * same load of the machine; each for two seconds, five times.
 *
 * @param site a built site
 * @throws {RunFailure} where there is no nginx or no wrk
 */
export async function reportServing(site: string, say: (message: string) => void): Promise<string> {
  const nginx = await fetchNginx(say);
  if (nginx === undefined) throw new RunFailure(NO_NGINX);
  if (!(await hasWrk()))
    throw new RunFailure('The load comes from wrk (on Debian: sudo apt-get install wrk).');
  const folder = mkdtempSync(join(tmpdir(), 'hub-serving-'));
  chmodSync(folder, 0o755);
  try {
    const place = join(folder, 'site');
    for (const part of [PAGE, '404.html', '.host'])
      cpSync(join(site, part), join(place, part), { recursive: true });
    await compressFolder(place);
    return await measure(nginx, folder, place, say);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  nginx: FoundNginx,
  folder: string,
  site: string,
  say: (message: string) => void,
): Promise<string> {
  const ending = nginx.brotli === undefined ? 'gz' : 'br';
  const { byteLength } = readFileSync(join(site, PAGE, `index.html.${ending}`));
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'file'), randomBytes(byteLength));
  const barePort = await findFreePort();
  const server = await startNginx(
    nginx,
    { folder, site, root: site },
    `server {
  listen 127.0.0.1:${String(barePort)};
  root ${bare};
  sendfile on;
  tcp_nopush on;
  open_file_cache max=20000 inactive=60s;
  open_file_cache_valid 10s;
}`,
  );
  try {
    const pages: Load[] = [];
    const files: Load[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`Asking for a page and a bare file, ${String(round)} of ${String(ROUNDS)}`);
      files.push(await load(barePort, 'file'));
      pages.push(await load(server.port, PAGE));
    }
    return toTable(byteLength, pages, files);
  } finally {
    await server.close();
  }
}

async function hasWrk(): Promise<boolean> {
  return (await runTool('wrk', ['-v'])).output.startsWith('wrk');
}

async function load(port: number, path: string): Promise<Load> {
  const address = `http://127.0.0.1:${String(port)}/${path}`;
  const { output } = await runTool('wrk', [
    '-t1',
    `-c${String(CONNECTIONS)}`,
    `-d${String(SECONDS)}s`,
    '-H',
    'Accept-Encoding: gzip, br',
    address,
  ]);
  const perSecond = Number(/^Requests\/sec:\s+([\d.]+)/mu.exec(output)?.[1]);
  if (!(perSecond > 0)) throw new RunFailure(`wrk measured nothing:\n${output}`);
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(
    output,
  );
  const answers = /Non-2xx or 3xx responses: (\d+)/u.exec(output);
  const errors = [...(socket?.slice(1) ?? []), ...(answers?.slice(1) ?? [])]
    .map(Number)
    .reduce((sum, count) => sum + count, 0);
  return { perSecond, errors };
}

function toTable(bytes: number, pages: readonly Load[], files: readonly Load[]): string {
  const rate = (loads: readonly Load[]) => getMedian(loads.map(({ perSecond }) => perSecond));
  const ratio = getMedian(
    pages.map(({ perSecond }, index) => perSecond / (files[index]?.perSecond ?? perSecond)),
  );
  const errors = [...pages, ...files].reduce((sum, one) => sum + one.errors, 0);
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
  return [
    `nginx, one worker, ${String(CONNECTIONS)} connections, ${whole(bytes)} bytes of body; median of ${String(ROUNDS)} rounds of ${String(SECONDS)} seconds.`,
    '',
    '| served | requests a second |',
    '| --- | ---: |',
    `| the page \`/${PAGE}\` with its headers, compressed at the build | ${whole(rate(pages))} |`,
    `| a bare file of the same size | ${whole(rate(files))} |`,
    `| page ÷ file (target ≥ ${String(TARGET)}: ${ratio >= TARGET ? 'met' : 'not met'}) | ${ratio.toFixed(2)} |`,
    `| errors (target 0: ${errors === 0 ? 'met' : 'not met'}) | ${whole(errors)} |`,
  ].join('\n');
}
