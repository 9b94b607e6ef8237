import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { getTitle, kinds } from '#domain/kinds.ts';
import { getCardPath } from '#domain/social-card.ts';
import { loadSharedContent } from '#loader/shared-content.ts';
import type { Card } from './draw-card.ts';

/** What the thread that draws is asked for. */
export interface CardsRequest {
  /** The project's folder. */
  readonly root: string;
  /** By the place of the picture, from the root of the site. */
  readonly cards: ReadonlyMap<string, Card>;
}

/**
 * Draws the picture that a shared link to an entry shows, in a thread of its own while pages are drawn. The
 * content that it asks for has nothing under embargo.
 */
export function socialCards(): AstroIntegration {
  let root = '';
  let worker: Worker | undefined;
  return {
    name: 'primary-care-hub:social-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async () => {
        const { reads } = await loadSharedContent();
        const cards = new Map(
          reads.flatMap(({ entry }): [string, Card][] =>
            entry === undefined
              ? []
              : [[getCardPath(entry), { kind: kinds[entry.kind].one, title: getTitle(entry) }]],
          ),
        );
        const workerData: CardsRequest = { root, cards };
        worker = new Worker(new URL('./cards-worker.ts', import.meta.url), { workerData });
        // A build that fails for another reason need not wait for pictures.
        worker.unref();
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (worker === undefined) return;
        worker.ref();
        worker.postMessage(fileURLToPath(dir));
        const [drawn] = (await once(worker, 'message')) as [number];
        logger.info(`${String(drawn)} pictures for shared links redrawn`);
      },
    },
  };
}
