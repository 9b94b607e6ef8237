import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Drawn from '#client/contribute/draw-draft.ts';
import { browserConditions } from '#loader/browser-parts.ts';
import { drawnComponents } from '#loader/drawn-components.ts';
import { noCodeParser } from '#loader/no-code-parser.ts';
import { zodWithoutEval } from '#loader/zod-without-eval.ts';

type Drawing = typeof Drawn;

/**
 * The browser's own way of drawing a draft, bundled as for the browser and run here.
 * @param base the path that the site is served under
 */
export async function bundleDrawing(base: string): Promise<Drawing> {
  const input = resolve('src/client/contribute/draw-draft.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base,
    resolve: { conditions: [...browserConditions] },
    plugins: [
      zodWithoutEval(),
      noCodeParser(),
      drawnComponents({ compressHTML: true, scopedStyleStrategy: 'attribute' }),
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  });
  const [bundle] = 'output' in built ? built.output : [];
  if (bundle === undefined) throw new Error('Nothing was bundled.');
  const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
  const file = join(folder, 'drawing.mjs');
  writeFileSync(file, bundle.code);
  try {
    return (await import(pathToFileURL(file).href)) as Drawing;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
