import { facetLabel, type FacetValue } from './facets.ts';

/**
 * Which systems are alike, by a formula that is published and can be worked out by hand. Each trait gives
 * a likeness from 0 to 1; the weighted mean of those that both systems have on record is the score.
 */
export interface SystemTraits {
  readonly id: string;
  /** Patients registered with a GP. */
  readonly population: number;
  /** How many places or councils a source names. */
  readonly places: number;
  /** What sort of places these are: boroughs are not compared with councils. */
  readonly placesKind: string;
  readonly region: FacetValue<'region'>;
  /** What became of the board in April 2026. */
  readonly board: 'continues' | 'enlarged' | 'abolished';
  /** The models that the bodies on the register come nearest to; empty where none is on the register. */
  readonly models: readonly string[];
}

export type Trait = 'population' | 'places' | 'region' | 'board' | 'models';

/** How much each trait counts. People and places decide most of what a primary care body has to span. */
export const traitWeights: Readonly<Record<Trait, number>> = {
  population: 4,
  places: 3,
  region: 1,
  board: 1,
  models: 1,
};

/** The version of the formula, raised whenever a weight or a measure changes. */
export const SIMILARITY_VERSION = 1;

/** Below this score no system counts as near, and the page says so. */
export const NEAR = 0.75;

/** Twice the size is half alike, four times the size is not alike at all. */
export const UNLIKE_RATIO = 4;

export interface Likeness {
  readonly id: string;
  /** From 0 to 1. */
  readonly score: number;
  /** What is alike, the weightiest first, in words that complete “Alike: …”. */
  readonly alike: readonly string[];
  /** What is not, in the same order. */
  readonly unlike: readonly string[];
}

/** Every other system with how alike it is, the most alike first; equals stand in the order of their ids. */
export function toLikenesses(
  system: SystemTraits,
  others: readonly SystemTraits[],
): readonly Likeness[] {
  return others
    .filter(({ id }) => id !== system.id)
    .map((other) => toLikeness(system, other))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How alike two systems are in one trait. */
export interface Measure {
  readonly trait: Trait;
  /** From 0 to 1. */
  readonly likeness: number;
  readonly words: string;
}

/** Likeness from which a trait is given as a reason, and under which as a difference. */
export const ALIKE = 0.75;
export const UNLIKE = 0.5;

function toLikeness(system: SystemTraits, other: SystemTraits): Likeness {
  const measures = toMeasures(system, other);
  const weight = (list: readonly Measure[]) =>
    list.reduce((sum, { trait }) => sum + traitWeights[trait], 0);
  const sum = measures.reduce(
    (total, { trait, likeness }) => total + traitWeights[trait] * likeness,
    0,
  );
  return {
    id: other.id,
    score: sum / weight(measures),
    alike: measures.filter(({ likeness }) => likeness >= ALIKE).map(({ words }) => words),
    unlike: measures.filter(({ likeness }) => likeness < UNLIKE).map(({ words }) => words),
  };
}

/** The traits that both have on record, in the order of their weights. */
export function toMeasures(system: SystemTraits, other: SystemTraits): Measure[] {
  const population = toRatioLikeness(system.population, other.population);
  const places = toRatioLikeness(system.places, other.places);
  const shared = other.models.filter((model) => system.models.includes(model));
  const hasModels = system.models.length > 0 && other.models.length > 0;
  const measures: Measure[] = [
    {
      trait: 'population',
      likeness: population,
      words: `${population >= ALIKE ? 'similar size' : other.population > system.population ? 'larger' : 'smaller'} (${toRound(other.population)} patients)`,
    },
  ];
  if (system.placesKind === other.placesKind)
    measures.push({
      trait: 'places',
      likeness: places,
      words:
        system.places === other.places
          ? `also ${toPlaces(other.places)}`
          : `${toPlaces(other.places)}, against ${String(system.places)}`,
    });
  measures.push(
    {
      trait: 'region',
      likeness: system.region === other.region ? 1 : 0,
      words:
        system.region === other.region
          ? 'the same region'
          : `another region (${facetLabel('region', other.region)})`,
    },
    {
      trait: 'board',
      likeness: system.board === other.board ? 1 : 0,
      words: `its board ${fates[other.board]}${system.board === other.board ? ' too' : ''}`,
    },
  );
  if (hasModels)
    measures.push({
      trait: 'models',
      likeness: shared.length > 0 ? 1 : 0,
      words: shared.length > 0 ? 'a body of the same model' : 'bodies of other models',
    });
  return measures;
}

const fates = {
  continues: 'carried on after April 2026',
  enlarged: 'took in more area in April 2026',
  abolished: 'was abolished in April 2026',
} as const;

/** 1 for equal numbers, 0 from four times the size on, and even steps of ratio between. */
function toRatioLikeness(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log(a / b)) / Math.log(UNLIKE_RATIO));
}

function toPlaces(count: number): string {
  return count === 1 ? 'one place' : `${String(count)} places`;
}

/** People in round figures: nearness is not a matter of the last thousand. */
function toRound(people: number): string {
  return people >= 1_000_000
    ? `${(people / 1_000_000).toFixed(1)} million`
    : `${String(Math.round(people / 10_000) * 10)},000`;
}
