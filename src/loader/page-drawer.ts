import type { AstroPrerenderer, RouteData } from 'astro';
import type { KeptPages } from './kept-pages.ts';
import { toDrawnPage } from './searched-page.ts';
import type { SearchedPages } from './searched-pages.ts';

/** What drawn pages are handed to. */
interface Takers {
  /** The files of routes none of whose pages is searched. */
  readonly notSearched: readonly string[];
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  readonly searched: SearchedPages;
  readonly kept: KeptPages;
}

/**
 * Draws pages as Astro does and hands each on, in the order in which drawing began: several are drawn side by side, and
 * which is ready first is chance. A page that is taken over from the site before has no bytes and is written by nobody.
 */
export function toPageDrawer(
  own: AstroPrerenderer,
  { notSearched, base, searched, kept }: Takers,
): AstroPrerenderer {
  let earlier: Promise<unknown> = Promise.resolve();
  const isSearched = ({ type, component }: RouteData) =>
    type === 'page' && !notSearched.includes(component);
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
      const { pathname } = new URL(request.url);
      const drawing = own.render(request, options);
      const turn = earlier;
      if (!isSearched(routeData)) void turn.then(() => searched.end()).catch(doNothing);
      if (routeData.type !== 'page') return drawing;
      const taking = drawing.then(async (drawn) => {
        const result = drawn instanceof Response ? { response: drawn } : drawn;
        const taken = kept.findTaken(pathname);
        if (taken !== undefined) {
          await turn;
          searched.take(taken);
          return result;
        }
        const { response } = result;
        const bytes = await readBody(response);
        const page = toDrawnPage(pathname.slice(base.length - 1), bytes);
        await turn;
        searched.take(page);
        kept.keep(pathname, page);
        return { ...result, response: toReadAgain(response, page.bytes) };
      });
      // A page that could not be drawn fails the build by its own promise, and an index by the end of the build.
      earlier = taking.then(doNothing, doNothing);
      return taking;
    },
  };
}

/** As `response.arrayBuffer()`, which copies all of it twice: what a page takes beside the heap sets off V8's collections. */
async function readBody({ body }: Response): Promise<Buffer> {
  const chunks = await Array.fromAsync<Uint8Array>(body ?? []);
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat(chunks);
}

/** A response has its body once. Making another of it would lose what the builder knows of this one. */
function toReadAgain(response: Response, bytes: Buffer): Response {
  // What has its memory for itself Astro takes as it is; of anything else it makes a copy.
  const body = bytes.buffer.byteLength === bytes.length ? bytes.buffer : bytes;
  return Object.assign(response, { arrayBuffer: () => Promise.resolve(body) });
}

function doNothing(): void {
  // Whoever waits for a turn needs no more than its end.
}
