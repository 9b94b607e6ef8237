import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const load = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const { packages } = load('package-lock.json') as { packages: Record<string, Package> };
const { '': project, ...installed } = packages;

it('is in step with package.json', () => {
  expect(project?.devDependencies).toEqual((load('package.json') as Package).devDependencies);
});

it('gives a checksum for every package', () => {
  const without = Object.entries(installed).filter(([, { integrity }]) => !integrity);
  expect(without.map(([path]) => path)).toEqual([]);
});

it('names no registry, so that any mirror serves', () => {
  const named = Object.entries(installed).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});
