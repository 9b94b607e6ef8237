import { findBodiesOf } from './bodies.ts';
import type { Corpus } from './corpus.ts';
import { NOT_RECORDED } from './fields.ts';
import type { Entry } from './kinds.ts';
import type { SystemTraits } from './similarity.ts';

/** What the formula of likeness reads of a system. */
export function toSystemTraits({ id, data }: Entry<'systems'>, corpus: Corpus): SystemTraits {
  const models = findBodiesOf(id, corpus)
    .map((body) => body.data.modelTemplate)
    .filter((model) => model !== NOT_RECORDED);
  return {
    id,
    population: data.population.registered,
    places: data.places.length,
    placesKind: data.placesKind,
    region: data.region,
    board: data.sinceApril2026.outcome,
    models: [...new Set(models)],
  };
}
