import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toSectionDocuments, WHOLE_PAGE } from './search-sections.ts';

/** Where the index stands in the built site; the browser loads it from here. */
const INDEX_FOLDER = 'pagefind';

/** Pagefind's ready-made interfaces and the words of other languages: the hub has an interface of its own. */
const UNUSED = /^(?:pagefind-(?:component-ui|modular-ui|ui|highlight)\.|wasm\.unknown\.)/;

/** Drawings and citation numbers would stand in the middle of the sentences that results quote. */
const NOT_TEXT = ['svg', '.ref', '.back'];

/** Makes the search index of the built site, so that `astro build` alone gives a searchable hub. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'primary-care-hub:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const records = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${String(records)} search records`);
      },
    },
  };
}

/**
 * Indexes every page below `folder` that is marked for search and writes the index beside them.
 * The addresses in it begin at that folder; the browser puts the site's base path before them.
 *
 * @returns the number of records.
 * @throws where Pagefind reports any error: a site with half an index would hide pages in silence.
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      excludeSelectors: NOT_TEXT,
    });
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind gave no index.');
    const records = await addPages(index, folder);
    const outputPath = join(folder, INDEX_FOLDER);
    await rm(outputPath, { recursive: true, force: true });
    refuse((await index.writeFiles({ outputPath })).errors);
    const written = await readdir(outputPath);
    await Promise.all(
      written.filter((name) => UNUSED.test(name)).map((name) => rm(join(outputPath, name))),
    );
    return records;
  } finally {
    await close();
  }
}

/** Whole pages are read by Pagefind itself, in parallel; only sections need cutting out first. */
async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  refuse((await index.addDirectory({ path: folder })).errors);
  const files = await readdir(folder, { recursive: true });
  let records = 0;
  for (const file of files.filter((name) => name.endsWith('.html')).sort()) {
    const html = await readFile(join(folder, file), 'utf8');
    if (html.includes(WHOLE_PAGE)) records += 1;
    const path = `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    const sections = toSectionDocuments(path, html);
    const answers = await Promise.all(sections.map((section) => index.addHTMLFile({ ...section })));
    for (const { errors } of answers) refuse(errors);
    records += sections.length;
  }
  return records;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join('; ')}`);
}
