import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { loadCodeVersion, toDigest } from './digest.ts';
import { KeptIndex } from './kept-index.ts';
import { KeptPages } from './kept-pages.ts';
import { toPageDrawer } from './page-drawer.ts';
import { SearchedPages } from './searched-pages.ts';
import { providePageKeeper } from './shared-pages.ts';
import { openSite } from './site-files.ts';

/** Where the index stands in the built site; the browser loads it from here. */
const INDEX_FOLDER = 'pagefind';

/**
 * Draws the pages of the site, but those that are as in the site before, and makes the search index of them, so that
 * `astro build` alone gives a searchable hub. The addresses in it begin at the site's folder; the browser puts the
 * base path before them.
 * @param notSearched the files of routes none of whose pages is searched, such as `src/pages/list.astro`:
 * they are drawn last, and so are files that are no pages, while the index of all others is written.
 */
export function sitePages(notSearched: readonly string[]): AstroIntegration {
  let config: AstroConfig | undefined;
  let searched: SearchedPages | undefined;
  let kept: KeptPages | undefined;
  return {
    name: 'primary-care-hub:pages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (config === undefined) return;
        const root = fileURLToPath(config.root);
        const { base } = config;
        const taking = new SearchedPages(new KeptIndex(root), loadCodeVersion(root));
        const makeKept = toPageKeeper(root, config);
        searched = taking;
        // Only when drawing begins are the scripts and styles there that pages name.
        setPrerenderer((own) => {
          kept = makeKept();
          providePageKeeper(kept);
          return toPageDrawer(own, { notSearched, base, searched: taking, kept });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await searched?.write(join(fileURLToPath(dir), INDEX_FOLDER));
        logger.info(`${String(records)} search records`);
        const { taken, damaged } = kept?.save() ?? { taken: 0, damaged: 0 };
        logger.info(`${String(taken)} pages kept from the last site`);
        if (damaged > 0) logger.warn(toDamagedText(damaged));
      },
    },
  };
}

/** Keeps pages by all that each is drawn from: beside what it says itself, settings and the names of scripts and styles. */
function toPageKeeper(root: string, { base, site, outDir, build }: AstroConfig): () => KeptPages {
  const folder = fileURLToPath(outDir);
  return () => {
    const assets = readdirSync(join(folder, build.assets)).sort();
    const settings = readFileSync(join(root, 'astro.config.mjs'));
    const version = toDigest(base, site ?? '', settings, ...assets);
    return new KeptPages(root, version, base, openSite(folder));
  };
}

function toDamagedText(count: number): string {
  return count === 1
    ? '1 page of the last site was damaged; it will be drawn again'
    : `${String(count)} pages of the last site were damaged; they will be drawn again`;
}
