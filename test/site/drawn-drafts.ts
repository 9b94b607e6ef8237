import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { vi } from 'vitest';
import type * as Drawn from '#client/contribute/draw-draft.ts';
import { browserConditions } from '#loader/browser-parts.ts';
import { drawnComponents } from '#loader/drawn-components.ts';
import { lightParts } from '#loader/light-parts.ts';
import { packedEntities } from '#loader/packed-entities.ts';
import { zodWithoutEval } from '#loader/zod-without-eval.ts';

type Drawing = typeof Drawn;

/**
 * The browser's own way of drawing a draft, bundled as for the browser and run here.
 * @param base the path that the site is served under
 */
export function bundleDrawing(base: string): Promise<Drawing> {
  return bundleAsForBrowsers<Drawing>('src/client/contribute/draw-draft.ts', base);
}

/** A module bundled as for the browser, and run here. @param plugins that change it on the way */
export async function bundleAsForBrowsers<T>(
  source: string,
  base: string,
  plugins: readonly Plugin[] = [],
): Promise<T> {
  const input = resolve(source);
  // To Vite a test is no production, and packages would check themselves as they do while developing.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base,
    resolve: { conditions: [...browserConditions] },
    plugins: [
      ...plugins,
      zodWithoutEval(),
      lightParts(),
      packedEntities(),
      drawnComponents({ compressHTML: true, scopedStyleStrategy: 'attribute' }),
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  });
  vi.unstubAllEnvs();
  const [bundle] = 'output' in built ? built.output : [];
  if (bundle === undefined) throw new Error('Nothing was bundled.');
  const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
  const file = join(folder, 'drawing.mjs');
  writeFileSync(file, bundle.code);
  try {
    return (await import(pathToFileURL(file).href)) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
