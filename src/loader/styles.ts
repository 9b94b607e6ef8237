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

/** CSS by the path that stands for it: that of its style sheet, ending as plain CSS does. */
export type CompiledStyles = ReadonlyMap<string, string>;

/** Asked for by name, or for the address of its file: `base.scss?url`. */
const SASS = /\.scss(?=$|\?url$)/;

/** What Vite asks for once it has made an address: the style sheet behind it. */
const BEHIND_ADDRESS = /\.css\?transform-only$/;

const PLAIN = /\.css(?:$|\?transform-only$)/;

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
                resolveId: {
                  filter: { id: [SASS, BEHIND_ADDRESS] },
                  async handler(id, importer) {
                    if (!SASS.test(id)) return id;
                    const found = await this.resolve(id, importer, { skipSelf: true });
                    const plain = found?.id.replace(SASS, '.css') ?? '';
                    return (await compiling).has(toPath(plain)) ? plain : found;
                  },
                },
                load: {
                  filter: { id: PLAIN },
                  handler: async (id) => (await compiling).get(toPath(id)),
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** An id without what it asks for. */
function toPath(id: string): string {
  return id.replace(/\?.*$/, '');
}

async function compileStyles(root: string): Promise<CompiledStyles> {
  const files = globSync(join(root, 'src/styles/[!_]*.scss'));
  const workerData: StylesRequest = { root, files };
  const worker = new Worker(new URL('./styles-worker.ts', import.meta.url), { workerData });
  const [compiled] = (await once(worker, 'message')) as [CompiledStyles];
  return compiled;
}
