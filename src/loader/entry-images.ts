import { cpSync, createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IMAGES_PATH } from './images.ts';
import { CACHE_FOLDER } from './readings-cache.ts';

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
      'astro:build:done': ({ dir }) => {
        if (existsSync(folder))
          cpSync(folder, join(fileURLToPath(dir), IMAGES_PATH), { recursive: true });
      },
    },
  };
}
