import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** What the thread that compiles is asked for. */
export interface StylesRequest {
  /** The project's folder. */
  readonly root: string;
  /** The paths of the style sheets that pages import. */
  readonly files: readonly string[];
}

/** CSS by the path of the style sheet that it was made from. */
export type CompiledStyles = ReadonlyMap<string, string>;

/** Vite takes for plain CSS what ends so. */
const PLAIN = '.css';

/**
 * Compiles the style sheets of a build in a thread of its own, while content is read: Vite would compile
 * them in the main thread when it comes to them, by the slower of Sass's two ways. While developing they
 * are left to Vite, which sees what is edited.
 */
export function styles(): AstroIntegration {
  return {
    name: 'primary-care-hub:styles',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const compiling = compileStyles(fileURLToPath(config.root));
        // Whoever asks for a style sheet is told; nobody need ask.
        compiling.catch(() => undefined);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'primary-care-hub:styles',
                enforce: 'pre',
                async resolveId(id, importer) {
                  if (!id.endsWith('.scss')) return null;
                  const found = await this.resolve(id, importer, { skipSelf: true });
                  const isCompiled = found !== null && (await compiling).has(found.id);
                  return isCompiled ? `${found.id}${PLAIN}` : found;
                },
                async load(id) {
                  if (!id.endsWith(`.scss${PLAIN}`)) return null;
                  return (await compiling).get(id.slice(0, -PLAIN.length));
                },
              },
            ],
          },
        });
      },
    },
  };
}

async function compileStyles(root: string): Promise<CompiledStyles> {
  const files = globSync(join(root, 'src/styles/[!_]*.scss'));
  const workerData: StylesRequest = { root, files };
  const worker = new Worker(new URL('./styles-worker.ts', import.meta.url), { workerData });
  const [compiled] = (await once(worker, 'message')) as [CompiledStyles];
  return compiled;
}
