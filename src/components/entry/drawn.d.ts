/** A component compiled for the browser, by `src/loader/drawn-components.ts`. */
declare module '*.astro?drawn' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  // eslint-disable-next-line no-restricted-exports -- Astro's compiler gives a component as the default.
  export default component;
}
