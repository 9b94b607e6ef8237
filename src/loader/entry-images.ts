import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IMAGES_PATH } from './images.ts';
import type { Drawing } from '#body/read-body.ts';
import { CACHE_FOLDER } from './readings-cache.ts';
import { loadSharedContent } from './shared-content.ts';

/** Puts the pictures made for entries into the built site, and serves them while developing. */
export function entryImages(): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'primary-care-hub:entry-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.root), CACHE_FOLDER, IMAGES_PATH);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}${IMAGES_PATH}`, (request, response, next) => {
          const path = join(folder, basename(request.url ?? ''));
          if (!path.endsWith('.webp') || !existsSync(path)) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'image/webp');
          createReadStream(path).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const shown = findShown((await loadSharedContent()).drawings);
        const to = join(fileURLToPath(dir), IMAGES_PATH);
        if (shown.size > 0) mkdirSync(to, { recursive: true });
        for (const name of shown) copyFileSync(join(folder, name), join(to, name));
      },
    },
  };
}

/** The folder stands in front: a search that began with the name would begin at every word. */
const SHOWN = new RegExp(`/${IMAGES_PATH}/([\\w.-]+\\.webp)`, 'g');

/** The files that pages show, and no others: the folder also holds those of entries that may not appear. */
function findShown(drawings: ReadonlyMap<string, Drawing>): ReadonlySet<string> {
  const html = [...drawings.values()].flatMap(({ intro, sections, footnotes }) => [
    intro,
    ...sections.map((section) => section.html),
    footnotes,
  ]);
  return new Set([...html.join('').matchAll(SHOWN)].map(([, name = '']) => name));
}
