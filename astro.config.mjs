// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { browserParts } from './src/loader/browser-parts.ts';
import { citations } from './src/loader/citations/citations.ts';
import { contentGate } from './src/loader/content-gate.ts';
import { contentWatch } from './src/loader/content-watch.ts';
import { entryImages } from './src/loader/entry-images.ts';
import { isOldAddress } from './src/loader/old-addresses.ts';
import { hostFiles } from './src/loader/host-files.ts';
import { keptPapers } from './src/loader/kept-papers.ts';
import { release } from './src/loader/release/release.ts';
import { getSiteAddress } from './src/loader/site-address.ts';
import { sitePages } from './src/loader/site-pages.ts';
import { socialCards } from './src/loader/social/social-cards.ts';
import { sourceTexts } from './src/loader/source-texts.ts';
import { styles } from './src/loader/styles.ts';
import { toExpectedCounts } from './src/views/expected-counts.ts';

export default defineConfig({
  ...getSiteAddress(),
  outDir: process.env.HUB_OUT ?? 'dist',
  cacheDir: '.cache/astro',
  output: 'static',
  trailingSlash: 'always',
  // Files of their own are kept by the browser from page to page; text in the page is sent every time.
  // Pages side by side: writing one need not wait for the next to be drawn. Measured at 1,000 entries, without
  // the search index: 0.8 of the time of one at a time.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // The policy in every page's head lets in files of the site and nothing in the page itself.
  vite: { build: { assetsInlineLimit: 0 } },
  // The newer default joins inline elements that stand on lines of their own: "helloworld".
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Content is drawn by the body reader, never by Astro; nothing is to be made ready for code.
  markdown: { syntaxHighlight: false },
  integrations: [
    contentGate(),
    contentWatch(),
    // What only a frame of the form shows, what editors have to do, and how an entry is cited are no pages to be found.
    sitemap({
      filter: (page) => !/\/(?:contribute\/preview\/|editorial\/|cite\/.*)$/u.test(page),
      // Nor is an address that leads elsewhere.
      serialize: async (item) => ((await isOldAddress(item.url)) ? undefined : item),
    }),
    entryImages(),
    sourceTexts(),
    citations(),
    socialCards(),
    keptPapers(),
    hostFiles(),
    browserParts(),
    // After the parts for browsers, which take no style sheets.
    styles(),
    sitePages(['src/pages/cite/[kind]/[id].astro', 'src/pages/[listing]/[...slice].astro']),
    // Last: it puts what was built in the place of the site.
    release(toExpectedCounts),
  ],
});
