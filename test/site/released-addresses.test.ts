import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLostAddresses, toReleasedAddresses } from '#domain/released-addresses.ts';
import { getSitePlace } from '#scripts/lib/built-site.ts';

test('every address of the last release has a page, leads to one, or says why it is gone', () => {
  const { folder } = getSitePlace();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1));
  const released = readFileSync('test/site/released-addresses.txt', 'utf8').trim().split('\n');
  const lost = findLostAddresses(released, toReleasedAddresses(files));
  expect(lost.map(({ message }) => message).join('\n')).toBe('');
});
