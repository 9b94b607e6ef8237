import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, sep } from 'node:path';
import { once } from 'node:events';
import { toResponseHeaders } from '#domain/response-headers.ts';
import sirv from 'sirv';

interface ServerOptions {
  /** The folder that holds the built site, with a 404.html at its top. */
  readonly folder: string;
  /** The path that the site was built for, such as `/` or `/hub/`. */
  readonly base?: string;
  /** Only this machine can reach the site unless a wider address is given. */
  readonly host?: string;
  /** The first port to try; 0 takes any free one. */
  readonly port?: number;
  /** Told of each taken port that is passed over, and of the one tried next. */
  readonly onTaken?: (port: number, next: number) => void;
}

/** A server at work. */
export interface SiteServer {
  /** The address of the site's home page, base included. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const PORTS_TO_TRY = 50;
const SEARCH_INDEX_FILE = /\.(?:pagefind|pf_\w+)$/;

/**
 * Serves a built site as a static host would: directory addresses end in a slash, an unknown address
 * gives the site's own 404 page with status 404, and every answer has the headers of the hub's one table. Reads
 * the list of files at the start, and again once another build has taken the site's place.
 */
export async function startServer(options: ServerOptions): Promise<SiteServer> {
  const { folder, host = '127.0.0.1', port = 0, onTaken } = options;
  const base = toBase(options.base ?? '/');
  const server = createServer(toHandler(folder, base));
  const taken = await listen(server, host, port, onTaken);
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${String(taken)}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

type Handler = Parameters<typeof createServer>[1] & object;

/** Answers from the files of the newest build, which is a folder of its own under the same name. */
function toHandler(folder: string, base: string): Handler {
  // While one folder makes room for the next there is none for a moment.
  const findFolder = () => statSync(folder, { throwIfNoEntry: false })?.ino;
  let listed = findFolder();
  let answer = toFileHandler(folder, base);
  return (request, response) => {
    const current = findFolder() ?? listed;
    if (current !== listed) {
      listed = current;
      answer = toFileHandler(folder, base);
    }
    answer(request, response);
  };
}

function toFileHandler(folder: string, base: string): Handler {
  const notFoundPage = readFileSync(join(folder, '404.html'));
  const directories = findDirectories(folder);
  const serveFile = sirv(folder, {
    etag: true,
    // Where they were made: npm run lighthouse weighs pages as a host sends them.
    brotli: true,
    gzip: true,
    onNoMatch: (_request, response) => {
      response
        .writeHead(404, {
          ...toResponseHeaders('/404.html'),
          'Content-Type': 'text/html;charset=utf-8',
        })
        .end(notFoundPage);
    },
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(toResponseHeaders(path)))
        response.setHeader(name, value);
      if (SEARCH_INDEX_FILE.test(path))
        response.setHeader('Content-Type', 'application/octet-stream');
    },
  });
  return (request, response) => {
    const { url = '/' } = request;
    const query = url.indexOf('?');
    const [pathname, search] = query < 0 ? [url, ''] : [url.slice(0, query), url.slice(query)];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (`${pathname}/` === base) {
      response.writeHead(301, { Location: `${base}${search}` }).end();
    } else if (!pathname.startsWith(base)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`The site is at ${base}\n`);
    } else if (directories.has(pathname.slice(base.length))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else {
      request.url = `/${pathname.slice(base.length)}${search}`;
      serveFile(request, response);
    }
  };
}

/** The addresses, below the base and without a slash at the end, that have a page of their own. */
function findDirectories(folder: string): ReadonlySet<string> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(`${sep}index.html`),
  );
  return new Set(pages.map((file) => encodeURI(dirname(file).split(sep).join('/'))));
}

async function listen(
  server: Server,
  host: string,
  first: number,
  onTaken: ServerOptions['onTaken'],
): Promise<number> {
  for (let port = first; ; port += 1) {
    server.listen(port, host);
    try {
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= first + PORTS_TO_TRY) throw error;
      onTaken?.(port, port + 1);
    }
  }
}
