import { renderToString } from 'astro/runtime/server/index.js';
import type { EntryPage } from '#views/entry-page.ts';
import Page from './EntryPage.astro?drawn';

type Result = Parameters<typeof renderToString>[0];

/**
 * What Astro keeps for a page while it draws it, as far as components without scripts, islands or a head of
 * their own ask for it. The test that compares drawn pages with built ones fails where they ask for more.
 */
function toResult(): Result {
  const result: Pick<
    Result,
    'clientDirectives' | 'componentMetadata' | 'compressHTML' | 'renderers'
  > & {
    readonly createAstro: (props: unknown, slots: unknown) => object;
    readonly _metadata: Pick<Result['_metadata'], 'hasRenderedHead' | 'templateDepth'>;
  } = {
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    compressHTML: true,
    renderers: [],
    createAstro: (props, slots) => ({ props, slots }),
    _metadata: { hasRenderedHead: true, templateDepth: 0 },
  };
  return result as unknown as Result;
}

/** Draws the main part of an entry's page as a build draws it, by the same components, in a browser or a worker. */
export async function drawEntryPage(page: EntryPage): Promise<string> {
  const drawn = await renderToString(toResult(), Page, { page }, {});
  if (typeof drawn !== 'string') throw new TypeError('A component answered instead of drawing.');
  return drawn;
}
