import { describe, expect, it } from 'vitest';
import { facetLabel, type Facet, type FacetId, facets, facetValues } from '#domain/facets.ts';
import { ID_PATTERN } from '#domain/fields.ts';

const table: readonly (readonly [string, Facet])[] = Object.entries(facets);

describe.each(table)('the facet %s', (id, facet) => {
  it('has kebab-case ids, for itself and for its values', () => {
    for (const name of [id, ...Object.keys(facet.values)]) expect(name).toMatch(ID_PATTERN);
  });

  it('has labels that readers can tell apart', () => {
    const labels = Object.values(facet.values).map((label) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThan(1);
  });

  it('asks the author in a sentence', () => {
    expect(facet.asks).toMatch(/^[A-Z].*\.$/);
  });
});

it('gives no two facets the same label', () => {
  const labels = table.map(([, facet]) => facet.label);
  expect(new Set(labels).size).toBe(labels.length);
});

it('lists values in the order in which they are written, and their labels', () => {
  expect(facetValues('level')).toEqual(['neighbourhood', 'place', 'part-system', 'system']);
  expect(facetLabel('level', 'part-system')).toBe('Part of a system');
});

it('keeps a way to say that nothing is recorded where a fact may be unknown', () => {
  const mayBeUnknown: readonly FacetId[] = ['form', 'funding-route'];
  for (const id of mayBeUnknown) expect(facetValues(id)).toContain('not-recorded');
});
