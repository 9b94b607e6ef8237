import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Lockfile, toBillOfMaterials } from '#scripts/lib/bill-of-materials.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

test('the list names every package of the lockfile once, each with a checksum', () => {
  const { components } = toBillOfMaterials(lockfile);
  const installed = Object.keys(lockfile.packages).filter((path) => path !== '').length;
  expect(components.length).toBeGreaterThan(500);
  expect(components.length).toBeLessThanOrEqual(installed);
  expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
  expect(
    components.filter(({ hashes }) => !/^[0-9a-f]{128}$/u.test(hashes[0]?.content ?? '')),
  ).toEqual([]);
});

test('a package within another, with a scope and a licence of two parts, is named in full', () => {
  const { components, metadata } = toBillOfMaterials({
    name: 'hub',
    version: '1.0.0',
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a/node_modules/@b/c': {
        version: '2.0.0',
        license: '(MIT OR Apache-2.0)',
        integrity: `sha512-${Buffer.alloc(64).toString('base64')}`,
      },
    },
  });
  expect(metadata.component.purl).toBe('pkg:npm/hub@1.0.0');
  expect(components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40b/c@2.0.0',
      name: '@b/c',
      version: '2.0.0',
      purl: 'pkg:npm/%40b/c@2.0.0',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
      hashes: [{ alg: 'SHA-512', content: '0'.repeat(128) }],
    },
  ]);
});
