import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { loadCodeVersion } from './digest.ts';
import { KeptIndex } from './kept-index.ts';
import { SearchedPages } from './searched-pages.ts';

/** Where the index stands in the built site; the browser loads it from here. */
const INDEX_FOLDER = 'pagefind';

/**
 * Makes the search index of the built site, so that `astro build` alone gives a searchable hub. The
 * addresses in it begin at the site's folder; the browser puts the base path before them.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  let base = '/';
  let pages: SearchedPages | undefined;
  return {
    name: 'primary-care-hub:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const searched = new SearchedPages(new KeptIndex(root), loadCodeVersion(root));
        pages = searched;
        setPrerenderer((own) =>
          passOn(own, ({ pathname }, html) => searched.take(pathname.slice(base.length - 1), html)),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await pages?.write(join(fileURLToPath(dir), INDEX_FOLDER));
        logger.info(`${String(records)} search records`);
      },
    },
  };
}

/**
 * Draws everything as before and hands each page on, in the order in which drawing began: several are
 * drawn side by side, and which is ready first is chance.
 */
function passOn(
  own: AstroPrerenderer,
  take: (address: URL, html: Uint8Array) => Promise<void>,
): AstroPrerenderer {
  let earlier = Promise.resolve();
  return {
    ...own,
    render: async (request, options) => {
      const drawing = own.render(request, options);
      const turn = earlier;
      const taking = drawing.then(async (drawn) => {
        const result = drawn instanceof Response ? { response: drawn } : drawn;
        const { response } = result;
        await turn;
        if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
        const html = new Uint8Array(await response.arrayBuffer());
        await take(new URL(request.url), html);
        return { ...result, response: new Response(html, response) };
      });
      // A page that could not be drawn fails the build by its own promise.
      earlier = taking.then(doNothing, doNothing);
      return taking;
    },
  };
}

function doNothing(): void {
  // Whoever waits for a turn needs no more than its end.
}
