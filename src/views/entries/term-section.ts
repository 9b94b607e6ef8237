import { kindIds } from '#domain/kind-ids.ts';
import { getPath, getTitle, kinds } from '#domain/kinds.ts';
import { partIf, type Part, type Section } from '#views/parts.ts';
import type { UsingEntry } from '#views/term-uses.ts';
import { toSection } from './body-sections.ts';

/** So many of a kind are named; for the rest a search is quicker than a list. */
const MOST_NAMED = 30;

/** Where a term of the glossary is used: the entries by name, kind by kind. */
export function toUsesSection(term: string, uses: readonly UsingEntry[]): Section {
  const parts = kindIds.flatMap((kind): Part[] => {
    const using = uses.filter(({ entry }) => entry.kind === kind);
    const rest = using.length - MOST_NAMED;
    return [
      ...partIf(using.length > 0, { type: 'heading', text: kinds[kind].many }),
      ...partIf(using.length > 0, {
        type: 'points',
        points: using.slice(0, MOST_NAMED).map(({ entry, isExplained }) => ({
          text: getTitle(entry),
          path: getPath(entry),
          ...(isExplained && { small: 'Explained on its page' }),
          refs: [],
        })),
      }),
      ...partIf(rest > 0, {
        type: 'paragraph',
        text: `And ${String(rest)} more.`,
        refs: [],
        link: { text: 'Search for the term', path: `/search/?q=${encodeURIComponent(term)}` },
      }),
    ];
  });
  return { ...toSection('uses', 'Where it is used', ...parts), isIndex: true };
}
