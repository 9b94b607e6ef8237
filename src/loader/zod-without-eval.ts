import type { Plugin } from 'vite';

const CONFIGURED = '\0zod-without-eval';

/**
 * Lets schemas run under the hub's policy in a browser. zod tries whether it may make code as soon as a
 * schema is made, which the policy forbids and reports; so it is told before any schema can be.
 */
export function zodWithoutEval(): Plugin {
  return {
    name: 'primary-care-hub:zod-without-eval',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source, importer) =>
      source === 'zod' && importer !== CONFIGURED ? CONFIGURED : null,
    load: (id) =>
      id === CONFIGURED
        ? `import { z } from 'zod'; z.config({ jitless: true }); export * from 'zod';`
        : null,
  };
}
