/**
 * `node scripts/astro.ts build`: Astro, on machines too that Sätteri has no binary for. Astro loads its reader of
 * Markdown before it reads its settings, though the hub hands it no Markdown, and would not start there.
 */
import { registerHooks } from 'node:module';

/** Stands in for Astro's way to Sätteri: it can be named, as Astro does, but reads nothing. */
const STAND_IN = `data:text/javascript,${encodeURIComponent(`
  export const satteri = () => ({
    name: 'none',
    options: { mdastPlugins: [], hastPlugins: [], features: {} },
    createRenderer() { throw new Error('Sätteri can’t run on this machine.'); },
  });
`)}`;

try {
  await import('satteri');
} catch {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@astrojs/markdown-satteri'
        ? { url: STAND_IN, shortCircuit: true }
        : next(specifier, context),
  });
}

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
