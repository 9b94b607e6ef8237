import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { referenceFormats, type ReferenceFormat } from '#domain/citation.ts';
import { getReferenceFilePath } from '#domain/cite-paths.ts';
import type { LoadedContent } from '#loader/load-content.ts';
import { loadSharedContent } from '#loader/shared-content.ts';
import { openSite, type SiteFiles } from '#loader/site-files.ts';
import { type Citations, loadSharedCitations, provideCitations } from './shared-citations.ts';

/** Cites every entry that may appear, for the pages that show it, and writes the files for reference managers. */
export function citations(): AstroIntegration {
  return {
    name: 'primary-care-hub:citations',
    hooks: {
      'astro:config:done': ({ config }) => {
        const root = fileURLToPath(config.root);
        const base = new URL(`${config.base.replace(/\/$/u, '')}/`, config.site);
        const toAddress = (path: string) => new URL(path.replace(/^\//u, ''), base).href;
        const made = new WeakMap<LoadedContent, Promise<Citations>>();
        const make = async ({ reads }: LoadedContent): Promise<Citations> => {
          // Only now: the styles are slow to load, and not every command needs them.
          const { makeCitations } = await import('./make-citations.ts');
          const entries = reads.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
          return makeCitations(root, entries, toAddress);
        };
        provideCitations(async () => {
          const content = await loadSharedContent();
          const making = made.get(content) ?? make(content);
          made.set(content, making);
          return making;
        });
      },
      'astro:build:done': async ({ dir }) => {
        writeReferenceFiles(openSite(fileURLToPath(dir)), await loadSharedCitations());
      },
    },
  };
}

function writeReferenceFiles(site: SiteFiles, all: Citations): void {
  for (const [key, { page, publication }] of all) {
    const [kind = '', id = ''] = key.split('/');
    const entry = { kind, id };
    for (const format of Object.keys(referenceFormats) as ReferenceFormat[]) {
      site.put(getReferenceFilePath(entry, 'page', format), page.files[format]);
      if (publication !== undefined)
        site.put(getReferenceFilePath(entry, 'publication', format), publication.files[format]);
    }
  }
}
