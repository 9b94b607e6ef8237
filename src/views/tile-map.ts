import type { Corpus } from '#domain/corpus.ts';
import { facetLabel, facetValues } from '#domain/facets.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import { type StatusLabel, toStatusLabel } from './labels.ts';
import { findBodiesOf, findStoriesOf } from '#domain/bodies.ts';

/** One system on the hub's own tile map of England. */
export interface Tile {
  readonly label: string;
  readonly name: string;
  readonly path: string;
  /** Columns count from the west, rows from the north, both from 1. */
  readonly column: number;
  readonly row: number;
  readonly state: 'case' | 'register' | 'none';
  /** What the hub holds, in words, for those who do not see the shading. */
  readonly detail: string;
  /** One for each body on the register: where it was last known to stand. */
  readonly statuses: readonly StatusLabel[];
}

export interface TileMapProps {
  readonly tiles: readonly Tile[];
  /** How many systems stand in each state, for the key. */
  readonly counts: Readonly<Record<Tile['state'], number>>;
  /** The marks that stand in the tiles, each with what it means. */
  readonly marks: readonly MarkMeaning[];
}

export interface MarkMeaning extends Pick<StatusLabel, 'state' | 'isStale'> {
  readonly words: string;
}

/** The map of the 42 systems, in reading order, each with what the hub holds for it. */
export function toTileMap(corpus: Corpus): TileMapProps {
  return toMap(corpus, (system) => ({ detail: toHeld(system.id, corpus), statuses: [] }));
}

/** The same map with a mark for each body on the register, by its latest status. */
export function toStatusMap(corpus: Corpus, today: string): TileMapProps {
  return toMap(corpus, (system) => {
    const statuses = findBodiesOf(system.id, corpus).map(({ data }) =>
      toStatusLabel(data.status, today),
    );
    const words = statuses.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1));
    const held = toHeld(system.id, corpus);
    return { detail: [held, ...words].join('; '), statuses };
  });
}

function toMap(
  corpus: Corpus,
  describe: (system: Entry<'systems'>) => Pick<Tile, 'detail' | 'statuses'>,
): TileMapProps {
  const tiles = corpus
    .list('systems')
    .map((system): Tile => ({
      label: system.data.label,
      name: system.data.name,
      path: getPath(system),
      ...system.data.map,
      state: getState(system.id, corpus),
      ...describe(system),
    }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const count = (state: Tile['state']) => tiles.filter((tile) => tile.state === state).length;
  return {
    tiles,
    marks: toMarks(tiles),
    counts: { case: count('case'), register: count('register'), none: count('none') },
  };
}

/** Each mark once, in the order in which bodies go through them. */
function toMarks(tiles: readonly Tile[]): MarkMeaning[] {
  const shown = tiles.flatMap(({ statuses }) => statuses);
  return facetValues('stage').flatMap((state) =>
    [false, true]
      .filter((isStale) => shown.some((each) => each.state === state && each.isStale === isStale))
      .map((isStale) => ({
        state,
        isStale,
        words: `${facetLabel('stage', state)}${isStale ? ', last known over two years ago' : ''}`,
      })),
  );
}

function getState(system: string, corpus: Corpus): Tile['state'] {
  if (findStoriesOf(system, corpus).length > 0) return 'case';
  return findBodiesOf(system, corpus).length > 0 ? 'register' : 'none';
}

function toHeld(system: string, corpus: Corpus): string {
  const stories = findStoriesOf(system, corpus).length;
  if (stories > 0) return stories === 1 ? '1 case study' : `${String(stories)} case studies`;
  return getState(system, corpus) === 'register'
    ? 'register record only'
    : 'no body on the register yet';
}
