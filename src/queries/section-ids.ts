import type { Corpus } from '#domain/corpus.ts';
import { loadDrawing } from './drawings.ts';

/** Finds the anchor of a question on its Q&A's page, from the drawn bodies. */
export async function loadSectionIds(
  corpus: Corpus,
): Promise<(qaId: string, question: string) => string | undefined> {
  const ids = new Map<string, string>();
  for (const qa of corpus.list('qas')) {
    const drawing = await loadDrawing(qa);
    for (const { id, title } of drawing?.sections ?? []) ids.set(`${qa.id} ${title}`, id);
  }
  return (qaId, question) => ids.get(`${qaId} ${question}`);
}
