import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import {
  type Measure,
  toLikenesses,
  toMeasures,
  type Trait,
  traitWeights,
} from '#domain/similarity.ts';
import { toSystemTraits } from '#domain/system-traits.ts';

/** A trait as the page that explains the formula names it. */
export interface TraitRow {
  readonly trait: Trait;
  readonly name: string;
  readonly weight: number;
  /** What gives a likeness of 1, of 0 and between. */
  readonly measure: string;
}

const traits: Readonly<Record<Trait, Pick<TraitRow, 'name' | 'measure'>>> = {
  population: {
    name: 'Patients registered with a GP',
    measure: '1 for equal numbers, falling by even steps of ratio',
  },
  places: {
    name: 'Number of places',
    measure: 'the same, where the places on record are of the same sort',
  },
  region: { name: 'Region', measure: '1 for the same NHS England region, or else 0' },
  board: {
    name: 'What became of the board in April 2026',
    measure: '1 for the same outcome, or else 0',
  },
  models: {
    name: 'Models of its collaboratives',
    measure: '1 where a model is shared, or else 0; counted where both have one on the register',
  },
};

/** The traits, the weightiest first. */
export function listTraits(): TraitRow[] {
  return (Object.keys(traits) as Trait[])
    .map((trait) => ({ trait, weight: traitWeights[trait], ...traits[trait] }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** The formula worked out for one system and the system most like it. */
export interface WorkedExample {
  readonly system: { readonly name: string; readonly path: string };
  readonly other: { readonly name: string; readonly path: string };
  readonly rows: readonly (Measure & {
    readonly name: string;
    readonly weight: number;
    readonly points: number;
  })[];
  readonly points: number;
  readonly weight: number;
  readonly score: number;
}

/** Works the formula out by its own measures, so that the example cannot differ from the pages. */
export function toWorkedExample(
  system: Entry<'systems'>,
  corpus: Corpus,
): WorkedExample | undefined {
  const all = corpus.list('systems');
  const own = toSystemTraits(system, corpus);
  const [nearest] = toLikenesses(
    own,
    all.map((each) => toSystemTraits(each, corpus)),
  );
  const other = nearest && corpus.find('systems', nearest.id);
  if (!other) return undefined;
  const rows = toMeasures(own, toSystemTraits(other, corpus)).map((measure) => ({
    ...measure,
    name: traits[measure.trait].name,
    weight: traitWeights[measure.trait],
    points: traitWeights[measure.trait] * measure.likeness,
  }));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    system: { name: system.data.name, path: getPath(system) },
    other: { name: other.data.name, path: getPath(other) },
    rows,
    points: sum(rows.map(({ points }) => points)),
    weight: sum(rows.map(({ weight }) => weight)),
    score: nearest.score,
  };
}
