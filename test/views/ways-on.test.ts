import { expect, test } from 'vitest';
import type { Entry } from '#domain/kinds.ts';
import { findWaysOn } from '#views/ways-on.ts';
import { parseComparisonAddress } from '#domain/comparison-address.ts';

const find = (kind: string, id: string) => findWaysOn({ kind, id } as Entry);

test.each([
  ['model-templates', 'a-model', 'models'],
  ['collaboratives', 'a-body', 'collaboratives'],
])('an entry of %s leads to a comparison that it is chosen for', (kind, id, of) => {
  const [way] = find(kind, id);
  const { pathname, search } = new URL(way?.path ?? '', 'https://hub.example');
  expect(pathname).toBe('/compare/');
  expect(parseComparisonAddress(search)).toMatchObject({ of, ids: [id] });
});

test('the topics that a page takes further lead to it, and others to none', () => {
  expect(find('topics', 'getting-started').map(({ path }) => path)).toEqual(['/start/']);
  expect(find('topics', 'evidence').map(({ path }) => path)).toEqual(['/evidence/']);
  expect(find('topics', 'funding')).toEqual([]);
  expect(find('people', 'evidence')).toEqual([]);
});
