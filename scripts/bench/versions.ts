import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['astro', '@astrojs/mdx', 'pagefind'] as const;

/** Name and version of installed packages. */
export function loadPackageVersions(root: string, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
    return `${name} ${version}`;
  });
}

/** What was measured, and what it ran on. */
export function loadVersions(root: string): string[] {
  const packages = loadPackageVersions(root, PACKAGES);
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'processor not known';
  return [...packages, `Node ${process.version.slice(1)}`, `${String(cpus().length)} × ${model}`];
}
