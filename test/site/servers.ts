import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MovedAddress } from '#loader/hosts/site-on-host.ts';
import { writeHostFiles } from '#loader/host-files.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';
import { compressFolder } from '#scripts/lib/compress-folder.ts';
import type { LaidOut } from '#scripts/lib/real-server.ts';

/** A part of the built site, large enough to ask a server everything about. */
export interface Served extends LaidOut {
  readonly remove: () => void;
}

const PARTS = ['about', 'data', 'index.html', '404.html', 'favicon.svg', 'pagefind'];

/** Lays the built site out for a server, with its compressed files. */
export async function layOut(base: string, moved: readonly MovedAddress[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-server-'));
  // A server that root starts reads the site as somebody else.
  chmodSync(folder, 0o755);
  const built = getSitePlace().folder;
  const site = join(folder, 'current');
  for (const part of PARTS) cpSync(join(built, part), join(site, part), { recursive: true });
  mkdirSync(join(site, '_astro'));
  for (const file of readdirSync(join(built, '_astro')).filter((name) => name.endsWith('.css')))
    cpSync(join(built, '_astro', file), join(site, '_astro', file));
  writeHostFiles(site, { base, moved });
  await compressFolder(site);
  const root = base === '/' ? site : join(folder, 'www');
  if (base !== '/') {
    mkdirSync(root);
    symlinkSync(site, join(root, base.slice(1, -1)));
  }
  return {
    site,
    root,
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a server answered, as it was sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks for a path as it is written, with headers of one's own. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
