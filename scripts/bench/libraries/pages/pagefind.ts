import { SHOWN, TITLE_BOOST } from '../search-record.ts';
import { startPage } from './start-page.ts';

/** The part of Pagefind's JavaScript interface that is used here. */
interface Pagefind {
  readonly options: (options: {
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }) => Promise<void>;
  readonly search: (words: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<Shown> }[];
  }>;
}

interface Shown {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface PolicyMaker {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
}

// The server sends the hub's headers, by which Pagefind may start its worker under such a rule only.
const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });

await startPage(async () => {
  const address = new URL('pagefind/pagefind.js', document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: { title: TITLE_BOOST } } });
  return async (query) => {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return shown.map(({ url, meta }) => ({ url, title: meta.title ?? '' }));
  };
});
