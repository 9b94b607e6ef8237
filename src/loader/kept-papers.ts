import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { KeptValues } from './kept-values.ts';

/** All that decides what stands in a paper, besides what it is made from. */
const PAPER_CODE = ['src/domain', 'src/body', 'src/rules', 'src/contribution', 'src/paper'];

/** As with the content: what the integration has opened, the pages find in a place that both see. */
const PLACE = Symbol.for('primary-care-hub:papers');

interface Papers {
  readonly kept: KeptValues<Uint8Array>;
  written: number;
}

const shared = globalThis as { [PLACE]?: Papers };

/** Keeps the files for Word and other programs between builds, so that one without a change writes none anew. */
export function keptPapers(): AstroIntegration {
  let root = '';
  return {
    name: 'primary-care-hub:papers',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        shared[PLACE] = { kept: new KeptValues(root, 'papers', PAPER_CODE), written: 0 };
      },
      'astro:build:done': ({ logger }) => {
        const papers = shared[PLACE];
        papers?.kept.save();
        logger.info(`${String(papers?.written ?? 0)} papers rewritten`);
      },
    },
  };
}

/**
 * A file as an earlier build wrote it, or written now.
 * @param parts all that it is made from
 */
export async function loadPaper(
  write: () => Promise<Uint8Array> | Uint8Array,
  ...parts: readonly string[]
): Promise<Uint8Array<ArrayBuffer>> {
  const papers = shared[PLACE];
  const known = papers?.kept.find(...parts);
  if (known !== undefined) return new Uint8Array(known);
  const bytes = new Uint8Array(await write());
  // The development server keeps none.
  if (papers !== undefined) {
    papers.kept.keep(bytes, ...parts);
    papers.written += 1;
  }
  return bytes;
}
