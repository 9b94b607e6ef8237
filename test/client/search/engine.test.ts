import { describe, expect, test } from 'vitest';
import { createEngine, PAGE_SIZE } from '#client/search/engine.ts';
import type { Pagefind, PagefindHit } from '#client/search/pagefind.ts';
import { makeRecord } from './records.ts';

/** Pagefind with a fixed answer to each search; `fetched` notes the records whose data were asked for. */
function makePagefind(answers: Readonly<Record<string, readonly string[]>>) {
  const fetched: string[] = [];
  const toHit = (id: string): PagefindHit => ({
    id,
    data: () => {
      fetched.push(id);
      return Promise.resolve(makeRecord('one voice', ['voice'], { url: `/qas/${id}/` }));
    },
  });
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    filters: () => Promise.resolve(),
    search: (words, { filters }) => {
      const ids = (answers[words] ?? []).filter((id) => id.startsWith(filters.kind ?? ''));
      return Promise.resolve({ results: ids.map(toHit), filters: { kind: { qas: ids.length } } });
    },
  };
  return { pagefind, fetched };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `qas-${String(index)}`);
const search = (
  answers: Readonly<Record<string, readonly string[]>>,
  query: string,
  kind?: string,
) => createEngine(() => Promise.resolve(makePagefind(answers).pagefind)).search({ query, kind });

describe('a search', () => {
  test('lists records with the exact phrase first, and each record once', async () => {
    const answer = await search(
      { 'one voice': ['a', 'b', 'c'], '"one voice"': ['c'] },
      'one voice',
    );
    expect(answer?.records.map(({ address }) => address)).toEqual([
      '/qas/c/',
      '/qas/a/',
      '/qas/b/',
    ]);
    expect(answer?.total).toBe(3);
  });

  test('keeps to a kind and still counts all kinds', async () => {
    const answer = await search({ voice: ['qas-1', 'research-1'] }, 'voice', 'qas');
    expect(answer).toMatchObject({ total: 1, everything: 2, counts: { qas: 2 } });
  });

  test('finds nothing where only words unlike those sought were found', async () => {
    const answer = await search({ axolotl: ['a'] }, 'axolotl');
    expect(answer).toMatchObject({ total: 0, everything: 0, records: [] });
  });

  test('of a kind that has nothing says what the others have', async () => {
    const answer = await search({ voice: ['research-1'] }, 'voice', 'qas');
    expect(answer).toMatchObject({ total: 0, everything: 1, records: [] });
  });

  test('fetches only the records that are shown, ten at a time', async () => {
    const { pagefind, fetched } = makePagefind({ voice: ids(25) });
    const engine = createEngine(() => Promise.resolve(pagefind));
    const answer = await engine.search({ query: 'voice', kind: undefined });
    expect(fetched).toHaveLength(PAGE_SIZE);
    expect(await answer?.more(20)).toHaveLength(5);
    expect(fetched).toHaveLength(PAGE_SIZE + 5);
  });

  test('that was overtaken by another gives no answer', async () => {
    const engine = createEngine(() => Promise.resolve(makePagefind({ voice: ['a'] }).pagefind));
    const first = engine.search({ query: 'voi', kind: undefined });
    const second = engine.search({ query: 'voice', kind: undefined });
    expect(await first).toBeUndefined();
    expect((await second)?.total).toBe(1);
  });

  test('that was abandoned gives no answer', async () => {
    const engine = createEngine(() => Promise.resolve(makePagefind({ voice: ['a'] }).pagefind));
    const answer = engine.search({ query: 'voice', kind: undefined });
    engine.abandon();
    expect(await answer).toBeUndefined();
  });
});

describe('loading', () => {
  test('happens once, and not before it is needed', async () => {
    let loads = 0;
    const engine = createEngine(() => {
      loads += 1;
      return Promise.resolve(makePagefind({ voice: ['a'] }).pagefind);
    });
    expect(loads).toBe(0);
    engine.warm();
    await engine.search({ query: 'voice', kind: undefined });
    await engine.search({ query: 'voice', kind: undefined });
    expect(loads).toBe(1);
  });

  test('that fails fails the search, and is tried again by the next', async () => {
    let isDown = true;
    const engine = createEngine(() =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(makePagefind({}).pagefind),
    );
    await expect(engine.search({ query: 'voice', kind: undefined })).rejects.toThrow('down');
    isDown = false;
    expect((await engine.search({ query: 'voice', kind: undefined }))?.total).toBe(0);
  });
});
