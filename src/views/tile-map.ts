import type { Corpus } from '#domain/corpus.ts';
import { getPath } from '#domain/kinds.ts';

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
}

export interface TileMapProps {
  readonly tiles: readonly Tile[];
  /** How many systems stand in each state, for the key. */
  readonly counts: Readonly<Record<Tile['state'], number>>;
}

/** The map of the 42 systems, in reading order, each with what the hub holds for it. */
export function toTileMap(corpus: Corpus): TileMapProps {
  const bodies = corpus.list('collaboratives');
  const cases = corpus.list('case-studies');
  const tiles = corpus
    .list('systems')
    .map((system): Tile => {
      const here = bodies.filter(({ data }) => data.systems.includes(system.id));
      const told = cases.filter(({ data }) => here.some(({ id }) => id === data.collaborative));
      const state = told.length > 0 ? 'case' : here.length > 0 ? 'register' : 'none';
      return {
        label: system.data.label,
        name: system.data.name,
        path: getPath(system),
        ...system.data.map,
        state,
        detail: toDetail(state, told.length),
      };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const count = (state: Tile['state']) => tiles.filter((tile) => tile.state === state).length;
  return {
    tiles,
    counts: { case: count('case'), register: count('register'), none: count('none') },
  };
}

function toDetail(state: Tile['state'], cases: number): string {
  if (state === 'case') return cases === 1 ? '1 case study' : `${String(cases)} case studies`;
  return state === 'register' ? 'register record only' : 'nothing recorded yet';
}
