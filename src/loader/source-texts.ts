import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isKindId, kinds } from '#domain/kinds.ts';
import { isWithdrawn } from '#domain/tombstone.ts';
import { loadSharedContent } from './shared-content.ts';
import { openSite, type SiteFiles } from './site-files.ts';

/** Where the entries' own files stand in the built site. */
const SOURCE_PATH = 'source';

/**
 * Puts every entry's file into the built site as it is, byte for byte, and serves it while developing: a
 * person who suggests a change begins with what is there. As `.txt`, so that a browser shows it and runs nothing.
 */
export function sourceTexts(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'primary-care-hub:source-texts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}${SOURCE_PATH}`, (request, response, next) => {
          const file = findSourceFile(request.url ?? '');
          if (file === undefined || !existsSync(join(root, file))) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          createReadStream(join(root, file)).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { reads } = await loadSharedContent();
        // The file of what was withdrawn says what its page no longer does.
        const files = new Set(
          reads
            .filter(({ entry }) => entry === undefined || !isWithdrawn(entry))
            .map(({ file }) => file),
        );
        writeSourceTexts(root, openSite(fileURLToPath(dir)), [...files]);
      },
    },
  };
}

/** Puts content files where readers find them. @param files from the project's root */
export function writeSourceTexts(root: string, site: SiteFiles, files: readonly string[]): void {
  // Their bytes, and no link to the files: what is edited next must not change the last good build.
  for (const file of files) site.put(toSourcePath(file), loadSourceText(root, file));
}

function loadSourceText(root: string, file: string): Uint8Array {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${file} was deleted while the site was being built. Build again.`, {
      cause: error,
    });
  }
}

/** `content/qas/an-interview.mdx` stands at `source/qas/an-interview.txt`. */
function toSourcePath(file: string): string {
  return file.replace(/^content\//, `${SOURCE_PATH}/`).replace(/\.\w+$/, '.txt');
}

/** The content file behind an address below `source/`; undefined for one that no entry can have. */
function findSourceFile(address: string): string | undefined {
  const [, kind = '', id] = /^\/([a-z-]+)(?:\/([a-z0-9-]+))?\.txt$/.exec(address) ?? [];
  if (!isKindId(kind)) return undefined;
  const { format } = kinds[kind];
  if (format === 'list') return id === undefined ? `content/${kind}.yaml` : undefined;
  return id === undefined ? undefined : `content/${kind}/${id}.${format}`;
}
