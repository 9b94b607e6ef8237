/**
 * `node scripts/compress.ts [folder]`: puts a `.br` and a `.gz` beside every file of the built site that is the smaller
 * for it, for servers that send such files as they are: nginx and Caddy. Hosts that compress by themselves need none.
 */
import { getSitePlace } from './lib/built-site.ts';
import { compressFolder } from './lib/compress-folder.ts';
import { toSeconds } from './lib/run-tool.ts';

const started = performance.now();
const folder = process.argv[2] ?? getSitePlace().folder;
const { files, before, brotli, gzip } = await compressFolder(folder);
const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${String(files)} files: ${toMegabytes(before)}, ${toMegabytes(brotli)} as brotli, ${toMegabytes(gzip)} as gzip. It took ${toSeconds(performance.now() - started)}.`,
);
