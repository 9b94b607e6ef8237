import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { toProblemLine } from '#domain/problem.ts';
import { forgetSharedContent, loadSharedContent } from './shared-content.ts';

/** Milliseconds. An editor that saves a file, or git that changes many, gives several events for one change. */
const ONE_CHANGE = 30;

/** Milliseconds. A page that waits to be drawn goes before the rules. */
const PAGE_FIRST = 2_000;

/** While developing: reads the content again when something in it changes, shows it, and says its problems. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'primary-care-hub:content-watch',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(server.config.root, 'content') + sep;
        let changes = 0;
        /** True where nothing has changed meanwhile: whoever changed it again will see to the rest. */
        const isStill = async (milliseconds: number): Promise<boolean> => {
          const before = changes;
          await wait(milliseconds);
          return changes === before;
        };
        const sayProblems = async () => {
          if (!(await isStill(PAGE_FIRST))) return;
          try {
            for (const problem of (await loadSharedContent()).problems)
              logger[problem.severity === 'error' ? 'error' : 'warn'](toProblemLine(problem));
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
          }
        };
        const takeChange = async () => {
          changes += 1;
          if (!(await isStill(ONE_CHANGE))) return;
          forgetSharedContent();
          for (const { hot } of Object.values(server.environments)) {
            // Astro's own word, by which it works out again which pages there are.
            hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          await sayProblems();
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) void takeChange();
        });
        server.httpServer?.once('listening', () => void sayProblems());
      },
    },
  };
}
