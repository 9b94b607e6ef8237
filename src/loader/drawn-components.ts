import { readFileSync } from 'node:fs';
import { transform } from '@astrojs/compiler-rs';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';

/** Asks for a component that can be drawn in a browser: `#components/entry/EntryPage.astro?drawn`. */
const ASKED = '?drawn';

/** Ends the id of such a component. Astro's own plugin, which empties components in a browser, passes it over. */
const ENDING = '.drawn';

const NO_STYLES = '\0drawn:no-styles';

/**
 * Compiles a page's own components for the browser, with Astro's compiler and settings, so that a preview
 * is drawn by what draws the page. A component that is asked for with `?drawn` gives its function, and so
 * does every component that it uses. Their styles are left out: the page that shows the preview has them.
 */
export function drawnComponents(
  config: Pick<AstroConfig, 'compressHTML' | 'scopedStyleStrategy'>,
): Plugin {
  return {
    name: 'primary-care-hub:drawn-components',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isWithin = importer?.endsWith(ENDING) === true;
      if (isWithin && source.endsWith('.scss')) return NO_STYLES;
      const isDrawn = source.endsWith(ASKED) || (isWithin && source.endsWith('.astro'));
      if (!isDrawn && !isWithin) return null;
      const from = importer?.replace(ENDING, '');
      const found = await this.resolve(source.replace(ASKED, ''), from, {
        ...options,
        skipSelf: true,
      });
      return isDrawn && found !== null ? `${found.id}${ENDING}` : found;
    },
    load(id) {
      if (id === NO_STYLES) return '';
      if (!id.endsWith(ENDING)) return null;
      const filename = id.slice(0, -ENDING.length);
      this.addWatchFile(filename);
      const { code, diagnostics } = transform(readFileSync(filename, 'utf8'), {
        filename,
        normalizedFilename: filename,
        compact: config.compressHTML,
        scopedStyleStrategy: config.scopedStyleStrategy,
        resultScopedSlot: true,
        internalURL: 'astro/compiler-runtime',
        // Without it the compiler adds data for a loader that Astro has not.
        resolvePath: (specifier) => specifier,
      });
      const error = diagnostics.find(({ severity }) => severity === 'error');
      if (error !== undefined) throw new Error(`${filename}: ${error.text}`);
      return { code, moduleType: 'ts' };
    },
  };
}
