import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['astro', '@astrojs/mdx', 'pagefind'] as const;

/** What was measured, and what it ran on. */
export function loadVersions(root: string): string[] {
  const packages = PACKAGES.map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
    return `${name} ${version}`;
  });
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'processor not known';
  return [...packages, `Node ${process.version.slice(1)}`, `${String(cpus().length)} × ${model}`];
}
