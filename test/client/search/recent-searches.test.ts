import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createRecentSearches,
  parseRecent,
  type Store,
  withRecent,
} from '#client/search/recent-searches.ts';

function makeStore(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

describe('recent searches', () => {
  test('are listed with the latest first, each once', () => {
    const recent = createRecentSearches(makeStore);
    expect(recent.list()).toEqual([]);
    const store = makeStore();
    const kept = createRecentSearches(() => store);
    for (const query of ['voice', 'federation', 'Voice']) kept.add(query);
    expect(kept.list()).toEqual(['Voice', 'federation']);
  });

  test('leave nothing behind once cleared', () => {
    const store = makeStore();
    const recent = createRecentSearches(() => store);
    recent.add('voice');
    expect(store.kept.size).toBe(1);
    recent.clear();
    expect(store.kept.size).toBe(0);
    expect(recent.list()).toEqual([]);
  });

  test('are not kept where the browser forbids it, and nothing fails', () => {
    const recent = createRecentSearches(() => {
      throw new Error('SecurityError');
    });
    recent.add('voice');
    recent.clear();
    expect(recent.list()).toEqual([]);
  });

  test('are never more than six, and an empty one is none', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (queries) => {
        const list = queries.reduce<readonly string[]>(withRecent, []);
        expect(list.length).toBeLessThanOrEqual(6);
        expect(list).not.toContain('');
      }),
    );
  });

  test.each([
    ['{"a":1}', []],
    ['[1,"voice",null]', ['voice']],
    [null, []],
  ])('read from %s are %j', (kept, list) => {
    expect(parseRecent(kept)).toEqual(list);
  });

  test('that cannot be read count as none', () => {
    const store = makeStore();
    store.setItem('hub-recent-searches', 'not JSON');
    expect(createRecentSearches(() => store).list()).toEqual([]);
  });
});
