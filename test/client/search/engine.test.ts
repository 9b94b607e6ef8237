import { describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '#client/search/answer.ts';
import { createCorrector } from '#client/search/correct.ts';
import { createEngine } from '#client/search/engine.ts';
import type { AliasTable } from '#client/search/expand.ts';
import type { PagefindHit, SearchIndex } from '#client/search/pagefind.ts';
import type { WordLists } from '#client/search/word-lists.ts';
import { COMMON } from '#domain/search-keys.ts';
import { makeRecord } from './records.ts';

/** Records by id; `qas-one` is of the kind `qas`. */
type Texts = Readonly<Record<string, string>>;

/** Pagefind over a few texts: whole words, all of them or next to each other. Notes what was asked of it. */
function makePagefind(texts: Texts) {
  const fetched: string[] = [];
  const searched: string[] = [];
  const toHit = (id: string): PagefindHit => ({
    id,
    score: 1,
    data: () => {
      fetched.push(id);
      const text = texts[id] ?? '';
      return Promise.resolve(makeRecord(text, text.split(' '), { url: `/${id}/` }));
    },
  });
  const isFound = (text: string, words: string) =>
    words.startsWith('"')
      ? ` ${text} `.includes(` ${words.slice(1, -1)} `)
      : words.split(' ').every((word) => text.split(' ').includes(word));
  const toKind = (id: string) => ['qas', 'research'].find((kind) => id.startsWith(kind)) ?? '';
  const index: SearchIndex = {
    pagefind: {
      search: (words) => {
        if (words !== null) searched.push(words);
        const ids = Object.keys(texts).filter(
          (id) => words === null || isFound(texts[id] ?? '', words),
        );
        return Promise.resolve({ results: ids.map(toHit) });
      },
    },
    kinds: Object.keys(texts).map((id) => [toKind(id), 1] as const),
  };
  return { index, fetched, searched };
}

const makeLists = (words = '', aliases: AliasTable = []): WordLists => ({
  getAliases: () => Promise.resolve(aliases),
  getCorrector: () => Promise.resolve(createCorrector([words])),
});

const search = (texts: Texts, query: string, kind?: string, lists = makeLists(), asTyped = false) =>
  createEngine(() => Promise.resolve(makePagefind(texts).index), lists).search({
    query,
    kind,
    asTyped,
  });

const toIds = (answer: Awaited<ReturnType<typeof search>>) =>
  answer?.records.map(({ address }) => address.slice(1, -1));

describe('words on very many records', () => {
  const many = (count: number, text: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, place) => [`${text}-${String(place)}`, text]),
    );
  const ask = async (texts: Texts, query: string, aliases: AliasTable = []) => {
    const { index, searched } = makePagefind(texts);
    const engine = createEngine(() => Promise.resolve(index), makeLists('', aliases));
    const answer = await engine.search({ query, kind: undefined, asTyped: false });
    return { searched, ids: toIds(answer) };
  };

  test('have their places fetched before a phrase of them is looked up', async () => {
    const { searched } = await ask(many(COMMON, 'board care'), 'board care');
    expect(searched.indexOf('"zqzqboard"')).toBeGreaterThan(searched.indexOf('"board"'));
    expect(searched.indexOf('"board care"')).toBeGreaterThan(searched.indexOf('"zqzqcare"'));
  });

  test('have none fetched where they are too many, and the phrase is read in the first results', async () => {
    const texts = { ...many(6 * COMMON, 'board of care'), last: 'board care' };
    const { searched, ids } = await ask(texts, 'board care');
    expect(searched).not.toContain('"board care"');
    expect(searched.join()).not.toContain('zqzq');
    expect(ids).toHaveLength(PAGE_SIZE);
    const few = { first: 'board of care', second: 'board care', ...many(6 * COMMON, 'board') };
    expect((await ask({ ...few, ...many(6 * COMMON, 'care') }, 'board care')).ids?.[0]).toBe(
      'second',
    );
  });

  test('have them fetched all the same where the phrase is in quotation marks', async () => {
    const texts = { ...many(6 * COMMON, 'board of care'), last: 'board care' };
    const { searched, ids } = await ask(texts, '"board care"');
    expect(searched).toContain('"zqzqboard"');
    expect(ids).toEqual(['last']);
  });

  test('are not looked up by other names', async () => {
    const aliases = [['general practice board', 'gpb']];
    const few = await ask({ a: 'gpb one' }, 'gpb one', aliases);
    expect(few.searched).toContain('"general practice board"');
    const { searched } = await ask(many(COMMON, 'gpb'), 'gpb one', aliases);
    expect(searched).not.toContain('"general practice board"');
  });
});

describe('a search', () => {
  test('lists records with the exact phrase first, and each record once', async () => {
    const texts = { a: 'voice of one', b: 'one voice', c: 'voice one' };
    const answer = await search(texts, 'one voice');
    expect(toIds(answer)).toEqual(['b', 'a', 'c']);
    expect(answer?.total).toBe(3);
  });

  test('in quotation marks lists only records with the words as they stand', async () => {
    const answer = await search({ a: 'voice one', b: 'one voice' }, '"one voice"');
    expect(toIds(answer)).toEqual(['b']);
  });

  test('keeps to a kind and still counts all kinds', async () => {
    const texts = { 'qas-1': 'voice', 'research-1': 'voice' };
    const answer = await search(texts, 'voice', 'qas');
    expect(answer).toMatchObject({ total: 1, everything: 2, counts: { qas: 1, research: 1 } });
    expect(toIds(answer)).toEqual(['qas-1']);
  });

  test('of a kind that has nothing says what the others have', async () => {
    const answer = await search({ 'research-1': 'voice' }, 'voice', 'qas');
    expect(answer).toMatchObject({ total: 0, everything: 1, records: [] });
  });

  test('finds nothing where nothing holds the words', async () => {
    const answer = await search({ a: 'voice' }, 'axolotl');
    expect(answer).toMatchObject({ total: 0, everything: 0, records: [], isNearest: false });
  });

  test('offers what comes nearest where no record says enough', async () => {
    const answer = await search({ a: 'voice', b: 'mandate', c: 'other' }, 'voice mandate');
    expect(answer).toMatchObject({ total: 2, isNearest: true });
    expect(await search({ a: 'voice mandate' }, 'voice mandate')).toMatchObject({
      isNearest: false,
    });
  });

  test('finds other names for the same thing, after the very words', async () => {
    const lists = makeLists('', [['integrated care system', 'ics']]);
    const texts = { a: 'the integrated care system', b: 'ics', c: 'care' };
    expect(toIds(await search(texts, 'ics', undefined, lists))).toEqual(['b', 'a']);
  });

  test('fetches only the records that are shown, ten at a time', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`qas-${String(index)}`, 'voice']),
    );
    const { index, fetched } = makePagefind(texts);
    const engine = createEngine(() => Promise.resolve(index), makeLists());
    const answer = await engine.search({ query: 'voice', kind: undefined, asTyped: false });
    expect(fetched).toHaveLength(PAGE_SIZE);
    expect(await answer?.more(20)).toHaveLength(5);
    expect(fetched).toHaveLength(PAGE_SIZE + 5);
  });

  test('looks each word up only once while the reader types on', async () => {
    const { index, searched } = makePagefind({ a: 'collective voice' });
    const engine = createEngine(() => Promise.resolve(index), makeLists());
    await engine.search({ query: 'collective', kind: undefined, asTyped: false });
    await engine.search({ query: 'collective voice', kind: undefined, asTyped: false });
    expect(new Set(searched).size).toBe(searched.length);
  });

  test('that was overtaken by another gives no answer', async () => {
    const engine = createEngine(
      () => Promise.resolve(makePagefind({ a: 'voice' }).index),
      makeLists(),
    );
    const first = engine.search({ query: 'voi', kind: undefined, asTyped: false });
    const second = engine.search({ query: 'voice', kind: undefined, asTyped: false });
    expect(await first).toBeUndefined();
    expect((await second)?.total).toBe(1);
  });

  test('that was abandoned gives no answer', async () => {
    const engine = createEngine(
      () => Promise.resolve(makePagefind({ a: 'voice' }).index),
      makeLists(),
    );
    const answer = engine.search({ query: 'voice', kind: undefined, asTyped: false });
    engine.abandon();
    expect(await answer).toBeUndefined();
  });
});

describe('a misspelt word', () => {
  const texts = { a: 'primary care', b: 'primary school' };
  const lists = makeLists('primary care school');

  test('that the hub does not have is put right, and the answer says so', async () => {
    const answer = await search(texts, 'primry care', undefined, lists);
    expect(answer).toMatchObject({ corrected: 'primary care', total: 1 });
    expect(toIds(answer)).toEqual(['a']);
  });

  test('is searched for all the same where the reader insists', async () => {
    const answer = await search(texts, 'primry', undefined, lists, true);
    expect(answer).toMatchObject({ corrected: undefined, total: 0 });
  });

  test.each(['primary care', '"primry care"', 'axolotl'])('is not seen in %s', async (query) => {
    expect((await search(texts, query, undefined, lists))?.corrected).toBeUndefined();
  });
});

describe('loading', () => {
  test('happens once, and not before it is needed', async () => {
    let loads = 0;
    const engine = createEngine(() => {
      loads += 1;
      return Promise.resolve(makePagefind({ a: 'voice' }).index);
    }, makeLists());
    expect(loads).toBe(0);
    engine.warm();
    await engine.search({ query: 'voice', kind: undefined, asTyped: false });
    await engine.search({ query: 'voice', kind: undefined, asTyped: false });
    expect(loads).toBe(1);
  });

  test('that fails fails the search, and is tried again by the next', async () => {
    let isDown = true;
    const engine = createEngine(
      () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(makePagefind({}).index)),
      makeLists(),
    );
    const state = { query: 'voice', kind: undefined, asTyped: false };
    await expect(engine.search(state)).rejects.toThrow('down');
    isDown = false;
    expect((await engine.search(state))?.total).toBe(0);
  });

  test('whose kinds are those of another index begins afresh', async () => {
    const { index } = makePagefind({ 'qas-1': 'voice' });
    const indexes = [{ ...index, kinds: [['qas', 2] as const] }, index];
    const engine = createEngine(
      () => Promise.resolve(indexes.shift() ?? Promise.reject(new Error('loaded too often'))),
      makeLists(),
    );
    const answer = await engine.search({ query: 'voice', kind: undefined, asTyped: false });
    expect(answer?.counts).toEqual({ qas: 1 });
  });

  test('that lacks a part of its index begins afresh with the index as it now is', async () => {
    const before = makePagefind({ 'qas-old': 'one voice' }).index;
    const gone: SearchIndex = {
      ...before,
      pagefind: {
        search: async (words) => {
          const { results } = await before.pagefind.search(words);
          return {
            results: results.map((hit) => ({
              ...hit,
              data: () => Promise.reject(new Error('404')),
            })),
          };
        },
      },
    };
    const indexes = [gone, makePagefind({ 'qas-new': 'one voice' }).index];
    const engine = createEngine(
      () => Promise.resolve(indexes.shift() ?? Promise.reject(new Error('loaded too often'))),
      makeLists(),
    );
    const answer = await engine.search({ query: 'voice', kind: undefined, asTyped: false });
    expect(toIds(answer)).toEqual(['qas-new']);
  });
});
