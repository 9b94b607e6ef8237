import { afterEach, expect, test, vi } from 'vitest';
import { loadWordLists } from '#client/search/word-lists.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('lists are fetched from below the base path, once, and only when they are needed', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json([['integrated care system', 'ics']]));
  });
  const lists = loadWordLists('/hub/');
  expect(asked).toEqual([]);
  await lists.getAliases();
  expect(await lists.getAliases()).toEqual([['integrated care system', 'ics']]);
  expect(asked).toEqual(['/hub/search/aliases.json']);
});

test('a list that is not there leaves the search without it, and is asked for again', async () => {
  let answer = new Response('', { status: 404 });
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  const lists = loadWordLists('/');
  expect(await lists.getAliases()).toEqual([]);
  expect((await lists.getCorrector()).correct('primry')).toBeUndefined();
  answer = Response.json(['primary']);
  expect((await lists.getCorrector()).correct('primry')).toBe('primary');
});
