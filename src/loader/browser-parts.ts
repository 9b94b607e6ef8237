import type { AstroIntegration } from 'astro';
import { defaultClientConditions } from 'vite';
import { drawnComponents } from './drawn-components.ts';
import { lightParts } from './light-parts.ts';
import { packedEntities } from './packed-entities.ts';
import { sharedWorkers } from './shared-workers.ts';
import { zodWithoutEval } from './zod-without-eval.ts';

/**
 * Which of a package's variants browsers get. One for workers runs in a page as well; one for pages alone
 * may ask the page for help, as remark's does: it has `innerHTML` decode the names of characters.
 */
export const browserConditions: readonly string[] = ['worker', ...defaultClientConditions];

/** Makes what the hub is made of fit for a browser: schemas, the reader of bodies, and an entry's page. */
export function browserParts(): AstroIntegration {
  return {
    name: 'primary-care-hub:browser-parts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              zodWithoutEval(),
              lightParts(),
              packedEntities(),
              drawnComponents(config),
              sharedWorkers(),
            ],
            environments: { client: { resolve: { conditions: [...browserConditions] } } },
          },
        });
      },
    },
  };
}
