import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getSitePlace } from '#scripts/lib/built-site.ts';

/**
 * Of all built pages the largest of every sort, relative to the site's base, whoever added the sort: pages in one
 * folder of the site, equally deep, count as one.
 */
export function findEverySortOfPage(): readonly string[] {
  const { folder } = getSitePlace();
  const largest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const file of globSync('**/index.html', { cwd: folder })) {
    const parts = dirname(file) === '.' ? [] : dirname(file).split(/[/\\]/u);
    const sort = `${parts[0] ?? ''} ${String(parts.length)}`;
    const { size } = statSync(join(folder, file));
    if (size > (largest.get(sort)?.size ?? 0))
      largest.set(sort, { path: [...parts, ''].join('/') || './', size });
  }
  return [...[...largest.values()].map(({ path }) => path).toSorted(), '404.html'];
}
