import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { toCard } from '#views/cards.ts';
import type { Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';

/** The kinds that a topic's or a system's page lists in full, the most useful first. */
export const LISTED_IN_FULL: readonly KindId[] = [
  'case-studies',
  'qas',
  'model-templates',
  'research',
  'collaboratives',
];

/** What the hub holds on a subject: a section for each kind that has something. */
export function toHoldings(entries: readonly Entry[], corpus: Corpus, today: string): Section[] {
  return LISTED_IN_FULL.flatMap((kind) => {
    const held = entries.filter((entry) => entry.kind === kind);
    if (held.length === 0) return [];
    const cards = held.map((entry) => toCard(entry, corpus, today));
    return [toSection(kind, kinds[kind].many, { type: 'cards', cards })];
  });
}
