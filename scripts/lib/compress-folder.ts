import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text. Pictures, fonts, Word files and Pagefind's index are compressed already. */
const COMPRESSED = new Set([
  '.atom',
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.svg',
  '.txt',
  '.xml',
]);

/** In bytes. A shorter file fits one packet either way. */
const SHORTEST = 1000;

/** Of 11. The last two steps take ten times as long for a few hundredths: worth it where a file is kept for a year. */
const PAGE_QUALITY = 9;
const KEPT_QUALITY = 11;
const KEPT = join('/', '_astro', '/');

/** As many at once as Node has threads for. */
const AT_ONCE = 4;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** How many files were compressed, and their bytes. */
export interface Compressed {
  readonly files: number;
  readonly before: number;
  readonly brotli: number;
  readonly gzip: number;
}

/** Writes the compressed neighbours of a built site's files. Those of an earlier run are written anew. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const waiting = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    COMPRESSED.has(extname(file)),
  );
  const total = { files: 0, before: 0, brotli: 0, gzip: 0 };
  const compressNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const done = await compressFile(join(folder, file), `/${file}`.startsWith(KEPT));
      if (done === undefined) continue;
      total.files += 1;
      total.before += done.before;
      total.brotli += done.brotli;
      total.gzip += done.gzip;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compressNext));
  return total;
}

async function compressFile(
  path: string,
  isKept: boolean,
): Promise<Omit<Compressed, 'files'> | undefined> {
  const bytes = await readFile(path);
  if (bytes.byteLength < SHORTEST) return undefined;
  const [brotli, zipped] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isKept ? KEPT_QUALITY : PAGE_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
    toGzip(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
  return { before: bytes.byteLength, brotli: brotli.byteLength, gzip: zipped.byteLength };
}
