import type { Plugin } from 'vite';

/** How a page's script starts a worker, in the words that Vite knows too. */
const STARTED = /new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/g;

/**
 * Builds workers together with the pages that start them, so that what both are made of is bundled once and
 * fetched once. Vite would build each worker apart, and again for every place that starts it. While developing
 * that is left to Vite.
 */
export function sharedWorkers(): Plugin {
  return {
    name: 'primary-care-hub:shared-workers',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: { polyfill: false, resolveDependencies } } }
        : undefined,
    transform: {
      filter: { code: STARTED },
      async handler(code, id) {
        const workers = new Map<string, string>();
        for (const [, path = ''] of code.matchAll(STARTED)) {
          const found = await this.resolve(path, id);
          if (found === null) this.error(`${path} is not a worker.`);
          workers.set(path, this.emitFile({ type: 'chunk', id: found.id }));
        }
        return code.replace(
          STARTED,
          (_, path: string) => `import.meta.ROLLUP_FILE_URL_${workers.get(path) ?? ''}`,
        );
      },
    },
  };
}

/** What may be loaded ahead of an import: a page is asked for it, which a worker has not. */
function resolveDependencies(
  _imported: string,
  dependencies: string[],
  { hostId }: { readonly hostId: string },
): string[] {
  return hostId.includes('-worker.') ? [] : dependencies;
}
