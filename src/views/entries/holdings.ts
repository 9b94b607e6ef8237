import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { toCard } from '#views/cards.ts';
import type { Part, Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';

/** The kinds that a topic's or a system's page lists in full, the most useful first. */
export const LISTED_IN_FULL: readonly KindId[] = [
  'case-studies',
  'qas',
  'model-templates',
  'research',
  'collaboratives',
];

/** A page that listed hundreds would be slow to load and slow to read. */
const MOST_SHOWN = 12;

/** What the hub holds on a subject: a section for each kind that has something. */
export function toHoldings(entries: readonly Entry[], corpus: Corpus, today: string): Section[] {
  return LISTED_IN_FULL.flatMap((kind) => {
    const held = entries.filter((entry) => entry.kind === kind);
    if (held.length === 0) return [];
    const cards = held.slice(0, MOST_SHOWN).map((entry) => toCard(entry, corpus, today));
    return [
      toSection(kind, kinds[kind].many, { type: 'cards', cards }, ...toRest(kind, held.length)),
    ];
  });
}

function toRest(kind: KindId, count: number): Part[] {
  if (count <= MOST_SHOWN) return [];
  const text = `The first ${String(MOST_SHOWN)} of ${String(count)} are shown.`;
  const link = { text: `All ${kinds[kind].many.toLowerCase()}`, path: `/${kind}/` };
  return [{ type: 'paragraph', text, refs: [], link }];
}
