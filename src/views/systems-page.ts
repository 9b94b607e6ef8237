import type { Corpus } from '#domain/corpus.ts';
import { facetLabel, facetValues } from '#domain/facets.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { type StatusLabel, toStatusLabel } from './labels.ts';
import { findBodiesOf, findStoriesOf } from '#domain/bodies.ts';
import { type TileMapProps, toStatusMap } from './tile-map.ts';

interface Link {
  readonly text: string;
  readonly path: string;
}

/** A system in the table beside the map. */
export interface SystemRow extends Link {
  /** Patients registered with a GP. */
  readonly patients: string;
  readonly bodies: readonly {
    readonly path: string;
    readonly name: string;
    readonly status: StatusLabel;
  }[];
  readonly stories: number;
  readonly outcome: string;
  readonly successors: readonly Link[];
}

/** A board that has taken over area since April 2026, with a number by which the map names it. */
export interface SuccessorBoard extends Link {
  readonly number: number;
  readonly systems: readonly (Link & { readonly isShared: boolean })[];
}

/** A square of the map of boards: the numbers of those that hold its area, none where its own goes on. */
export interface BoardTile extends Link {
  readonly label: string;
  readonly column: number;
  readonly row: number;
  readonly numbers: readonly number[];
  readonly detail: string;
}

export interface SystemsPage {
  readonly map: TileMapProps;
  readonly regions: readonly { readonly region: string; readonly rows: readonly SystemRow[] }[];
  readonly boards: readonly SuccessorBoard[];
  readonly boardTiles: readonly BoardTile[];
  /** How many boards went and came in April 2026, and how many were left. */
  readonly change: {
    readonly abolished: number;
    readonly created: number;
    readonly left: number;
  };
}

const outcomes = { continues: 'Continues', enlarged: 'Enlarged', abolished: 'Abolished' } as const;

/** Everything that the page of all systems shows. */
export function toSystemsPage(corpus: Corpus, today: string): SystemsPage {
  const systems = corpus
    .list('systems')
    .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'en-GB'));
  const boards = toBoards(systems, corpus);
  return {
    map: toStatusMap(corpus, today),
    regions: facetValues('region')
      .map((region) => ({
        region: facetLabel('region', region),
        rows: systems
          .filter(({ data }) => data.region === region)
          .map((system) => toRow(system, corpus, today)),
      }))
      .filter(({ rows }) => rows.length > 0),
    boards,
    boardTiles: systems
      .map((system) => toBoardTile(system, boards))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
    change: toChange(systems, boards),
  };
}

const toLink = (entry: Entry): Link => ({ text: getTitle(entry), path: getPath(entry) });

function toRow(system: Entry<'systems'>, corpus: Corpus, today: string): SystemRow {
  const { population, sinceApril2026 } = system.data;
  return {
    ...toLink(system),
    patients: population.registered.toLocaleString('en-GB'),
    bodies: findBodiesOf(system.id, corpus).map((body) => ({
      path: getPath(body),
      name: body.data.shortName ?? body.data.name,
      status: toStatusLabel(body.data.status, today),
    })),
    stories: findStoriesOf(system.id, corpus).length,
    outcome: outcomes[sinceApril2026.outcome],
    successors: sinceApril2026.successors.flatMap((id) => {
      const board = corpus.find('organisations', id);
      return board ? [toLink(board)] : [];
    }),
  };
}

/** The boards named as having taken over area, by name, each with the systems of July 2022 it took it from. */
function toBoards(systems: readonly Entry<'systems'>[], corpus: Corpus): SuccessorBoard[] {
  const ids = new Set(systems.flatMap(({ data }) => data.sinceApril2026.successors));
  return [...ids]
    .flatMap((id) => corpus.find('organisations', id) ?? [])
    .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'en-GB'))
    .map((board, index) => ({
      ...toLink(board),
      number: index + 1,
      systems: systems
        .filter(({ data }) => data.sinceApril2026.successors.includes(board.id))
        .map((system) => ({
          ...toLink(system),
          isShared: system.data.sinceApril2026.successors.length > 1,
        })),
    }));
}

/** A board that took over area is new unless a system of July 2022 still has it. */
function toChange(
  systems: readonly Entry<'systems'>[],
  boards: readonly SuccessorBoard[],
): SystemsPage['change'] {
  const kept = systems
    .filter(({ data }) => data.sinceApril2026.outcome !== 'abolished')
    .map(({ data }) => data.boardName);
  const created = boards.filter(({ text }) => !kept.includes(text)).length;
  const abolished = systems.length - kept.length;
  return { abolished, created, left: kept.length + created };
}

function toBoardTile(system: Entry<'systems'>, boards: readonly SuccessorBoard[]): BoardTile {
  const path = getPath(system);
  // A board that grew keeps its own system, which nobody took over.
  const own = boards.filter(
    ({ text, systems }) =>
      text === system.data.boardName || systems.some((each) => each.path === path),
  );
  return {
    ...toLink(system),
    label: system.data.label,
    ...system.data.map,
    numbers: own.map(({ number }) => number),
    detail: own.length === 0 ? 'its board continues' : own.map(({ text }) => text).join(' and '),
  };
}
