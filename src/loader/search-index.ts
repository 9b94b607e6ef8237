import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { loadCodeVersion } from './digest.ts';
import { KeptIndex } from './kept-index.ts';
import { isMarked } from './search-documents.ts';
import { SearchedPages } from './searched-pages.ts';

/** Where the index stands in the built site; the browser loads it from here. */
const INDEX_FOLDER = 'pagefind';

/**
 * Makes the search index of the built site, so that `astro build` alone gives a searchable hub. The
 * addresses in it begin at the site's folder; the browser puts the base path before them.
 * @param notSearched the file of a route none of whose pages is searched, such as `src/pages/list.astro`:
 * they are drawn last, and so are files that are no pages, while the index of all others is written.
 */
export function searchIndex(notSearched: string): AstroIntegration {
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
        setPrerenderer((own) => {
          const take = (address: URL, html: string) =>
            searched.take(address.pathname.slice(base.length - 1), html);
          return passOn(own, notSearched, take, () => searched.end());
        });
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
  notSearched: string,
  take: (address: URL, html: string) => Promise<void>,
  end: () => Promise<void>,
): AstroPrerenderer {
  let earlier: Promise<unknown> = Promise.resolve();
  const isSearched = ({ type, component }: RouteData) =>
    type === 'page' && component !== notSearched;
  return {
    ...own,
    getStaticPaths: async () => {
      const paths = await own.getStaticPaths();
      return [
        ...paths.filter(({ route }) => isSearched(route)),
        ...paths.filter(({ route }) => !isSearched(route)),
      ];
    },
    render: async (request, options) => {
      const { routeData } = options;
      const drawing = own.render(request, options);
      const turn = earlier;
      if (!isSearched(routeData)) void turn.then(end).catch(doNothing);
      if (routeData.type !== 'page') return drawing;
      const taking = drawing.then(async (drawn) => {
        const result = drawn instanceof Response ? { response: drawn } : drawn;
        const { response } = result;
        const bytes = Buffer.from(await response.arrayBuffer());
        await turn;
        if (!isMarked(bytes)) return { ...result, response: toReadAgain(response, bytes) };
        const html = bytes.toString('utf8');
        await take(new URL(request.url), html);
        const left = Buffer.from(withoutFields(html));
        return { ...result, response: toReadAgain(response, left) };
      });
      // A page that could not be drawn fails the build by its own promise, and an index by the end of the build.
      earlier = taking.then(doNothing, doNothing);
      return taking;
    },
  };
}

/** What search shows of a page is in the index by now; readers need not load it with the page. */
function withoutFields(html: string): string {
  return html.replace(/<meta name="search:\w+"[^>]*>/gu, '');
}

/** A response has its body once. Making another of it would lose what the builder knows of this one. */
function toReadAgain(response: Response, bytes: Buffer): Response {
  return Object.assign(response, { arrayBuffer: () => Promise.resolve(bytes) });
}

function doNothing(): void {
  // Whoever waits for a turn needs no more than its end.
}
