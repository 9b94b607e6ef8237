import type { Corpus } from '#domain/corpus.ts';
import { loadDrawing } from './drawings.ts';

type FindSectionId = (qaId: string, question: string) => string | undefined;

const loaded = new WeakMap<Corpus, Promise<FindSectionId>>();

/** Finds the anchor of a question on its Q&A's page, from the drawn bodies. */
export function loadSectionIds(corpus: Corpus): Promise<FindSectionId> {
  const loading = loaded.get(corpus) ?? findSectionIds(corpus);
  loaded.set(corpus, loading);
  return loading;
}

async function findSectionIds(corpus: Corpus): Promise<FindSectionId> {
  const ids = new Map<string, string>();
  for (const qa of corpus.list('qas')) {
    const drawing = await loadDrawing(qa);
    for (const { id, title } of drawing?.sections ?? []) ids.set(`${qa.id} ${title}`, id);
  }
  return (qaId, question) => ids.get(`${qaId} ${question}`);
}
