import type { WritableDocument } from './writable-document.ts';

/** The query parameter that carries a choice; answers never stand in an address. */
const PARAMETER = 'clauses';

/** The first wording of every choice, and everything that stands alone. */
export function getFirstChoice({ groups }: WritableDocument): ReadonlySet<string> {
  return new Set(groups.flatMap(({ wordings }) => wordings.slice(0, 1).map(({ id }) => id)));
}

/**
 * Reads the chosen wordings from an address. What the document does not have is passed over, and of two
 * that exclude each other the first counts, so that an old or altered link still gives a sound document.
 */
export function parseChoice(document: WritableDocument, query: string): ReadonlySet<string> {
  const written = new URLSearchParams(query).get(PARAMETER);
  if (written === null) return getFirstChoice(document);
  const named = new Set(written.split('.'));
  return new Set(
    document.groups.flatMap(({ wordings }) =>
      wordings
        .map(({ id }) => id)
        .filter((id) => named.has(toShort(id)))
        .slice(0, 1),
    ),
  );
}

/** The query of a choice; '' where it is the one that a reader begins with. */
export function toChoiceQuery(document: WritableDocument, chosen: ReadonlySet<string>): string {
  const first = getFirstChoice(document);
  const ids = document.groups.flatMap(({ wordings }) =>
    wordings.map(({ id }) => id).filter((id) => chosen.has(id)),
  );
  if (ids.length === first.size && ids.every((id) => first.has(id))) return '';
  return `?${PARAMETER}=${ids.map(toShort).join('.')}`;
}

/** Anchors of a body share a prefix that says nothing here. */
const toShort = (id: string): string => id.replace(/^s-/u, '');
