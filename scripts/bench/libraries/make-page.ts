import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { LibraryId } from './libraries.ts';

const SCRIPTS: Readonly<Record<LibraryId, URL>> = {
  pagefind: new URL('./pages/pagefind.ts', import.meta.url),
  minisearch: new URL('./pages/minisearch.ts', import.meta.url),
  lunr: new URL('./pages/lunr.ts', import.meta.url),
  orama: new URL('./pages/orama.ts', import.meta.url),
};

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><ol></ol><script type="module" src="/page.js"></script></html>';

/** Writes a page that does nothing but search with a library, its script bundled as for readers. */
export async function makePage(library: LibraryId, folder: string): Promise<void> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      rolldownOptions: {
        input: fileURLToPath(SCRIPTS[library]),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, '404.html'), PAGE);
}
