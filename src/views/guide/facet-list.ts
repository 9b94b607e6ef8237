import { type FacetId, facets } from '#domain/facets.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { getFields, type Shape } from '#domain/schema-fields.ts';

/** A vocabulary as the guide shows it. */
export interface FacetGuide {
  readonly id: FacetId;
  readonly label: string;
  readonly asks: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
  /** The kinds whose authors choose from it; none where the hub works the value out. */
  readonly kinds: readonly { readonly text: string; readonly path: string }[];
}

export function toFacetGuides(): readonly FacetGuide[] {
  return (Object.keys(facets) as FacetId[]).map((id) => {
    const { label, asks, values } = facets[id];
    return {
      id,
      label,
      asks,
      values: Object.entries(values).map(([value, text]) => ({ id: value, label: text })),
      kinds: kindIds
        .filter((kind) => usesFacet(kind, id))
        .map((kind) => ({ text: kinds[kind].many, path: `/contribute/fields/${kind}/` })),
    };
  });
}

function usesFacet(kind: KindId, id: FacetId): boolean {
  const holds = (shape: Shape): boolean => {
    if (shape.holds === 'choice') return shape.facet === id;
    if (shape.holds === 'list') return holds(shape.of);
    if (shape.holds === 'group') return shape.fields.some((field) => holds(field.shape));
    return shape.holds === 'either' && shape.of.some(holds);
  };
  return getFields(kinds[kind].schema).some((field) => holds(field.shape));
}
