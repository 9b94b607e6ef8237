import type { EntryCitations } from '#domain/citation.ts';
import type { Entry } from '#domain/kinds.ts';
import { loadSharedCitations } from '#loader/citations/shared-citations.ts';

/**
 * An entry cited in every style.
 * @throws where the entry has none, which a page must not pass over in silence.
 */
export async function loadCitations({ kind, id }: Entry): Promise<EntryCitations> {
  const citations = (await loadSharedCitations()).get(`${kind}/${id}`);
  if (citations === undefined) throw new Error(`${kind}/${id} could not be cited.`);
  return citations;
}
