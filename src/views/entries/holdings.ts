import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { isPast } from '#domain/publication-life.ts';
import { type CardProps, toCard } from '#views/cards.ts';
import { type Part, partIf, type Point, type Section } from '#views/parts.ts';
import { toSection } from './body-sections.ts';

/** The kinds that a topic's or a system's page lists in full, the most useful first. */
export const LISTED_IN_FULL: readonly KindId[] = [
  'case-studies',
  'qas',
  'model-templates',
  'documents',
  'research',
  'open-questions',
  'collaboratives',
];

/** So many of a kind are described on the page; the rest are named, so that the page stays light. */
const MOST_DESCRIBED = 6;

/** More register records than this are named only: most have a case study above them. */
const MOST_RECORDS_DESCRIBED = 3;

/** A page that listed hundreds would be slow to load and slow to read. */
const MOST_SHOWN = 40;

/** What the hub holds on a subject: a section for each kind that has something. */
export function toHoldings(entries: readonly Entry[], corpus: Corpus, today: string): Section[] {
  return LISTED_IN_FULL.flatMap((kind) => {
    const held = toCurrentFirst(entries.filter((entry) => entry.kind === kind));
    if (held.length === 0) return [];
    const cards = held.slice(0, MOST_SHOWN).map((entry) => toCard(entry, corpus, today));
    const isNamedOnly = kind === 'collaboratives' && held.length > MOST_RECORDS_DESCRIBED;
    const described = cards.slice(0, isNamedOnly ? 0 : MOST_DESCRIBED);
    const named = cards.slice(described.length);
    return [
      toSection(
        kind,
        kinds[kind].many,
        ...partIf(described.length > 0, { type: 'cards', cards: described }),
        ...partIf(named.length > 0, { type: 'points', points: named.map(toName) }),
        ...toRest(kind, held.length),
      ),
    ];
  });
}

/** What was replaced or withdrawn stands after what readers should begin with. */
function toCurrentFirst(entries: readonly Entry[]): readonly Entry[] {
  const past = entries.filter((entry) => entry.kind === 'research' && isPast(entry.data));
  return past.length === 0
    ? entries
    : [...entries.filter((entry) => !past.includes(entry)), ...past];
}

function toName({ title, path, labels }: CardProps): Point {
  return { text: title, path, ...(labels.status && { small: labels.status.text }), refs: [] };
}

function toRest(kind: KindId, count: number): Part[] {
  if (count <= MOST_SHOWN) return [];
  const text = `The first ${String(MOST_SHOWN)} of ${String(count)} are shown.`;
  const link = { text: `All ${kinds[kind].many.toLowerCase()}`, path: `/${kind}/` };
  return [{ type: 'paragraph', text, refs: [], link }];
}
