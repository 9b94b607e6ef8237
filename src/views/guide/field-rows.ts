import { facets } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { type Field, getFields, type Shape } from '#domain/schema-fields.ts';
import { toFieldWords } from '#domain/shape-words.ts';

/** What a field holds, as the guide shows it: words, then values to choose from or a link to them. */
export interface Holds {
  readonly words: string;
  readonly values: readonly string[];
  readonly link?: { readonly text: string; readonly path: string };
}

/** A line of the guide's list of fields. */
export interface FieldRow {
  /** The anchor of the line. */
  readonly id: string;
  readonly name: string;
  /** The names of the fields that it stands in, outermost first. */
  readonly within: readonly string[];
  readonly isRequired: boolean;
  readonly sentence: string;
  readonly holds: Holds;
}

/** Every field of a kind, each followed by the fields within it. */
export function toFieldRows(kind: KindId): readonly FieldRow[] {
  return getFields(kinds[kind].schema).flatMap((field) => toRows(field, []));
}

function toRows(field: Field, within: readonly string[]): FieldRow[] {
  const { name, isRequired, sentence, shape } = field;
  const inner = getItem(shape);
  const here = [...within, name];
  const row = { id: `field-${here.join('-')}`, name, within, isRequired, sentence };
  return [
    { ...row, holds: toHolds(field) },
    ...(inner.holds === 'group' ? inner.fields.flatMap((each) => toRows(each, here)) : []),
  ];
}

function toHolds(field: Field): Holds {
  const { shape, mayBeNotRecorded } = field;
  const inner = getItem(shape);
  const many = shape.holds === 'list' ? shape.least : undefined;
  const unless = mayBeNotRecorded ? `; or “${NOT_RECORDED}”` : '';
  if (inner.holds === 'choice') {
    const words = `${toCount(many)}${unless}`;
    if (inner.facet === undefined) return { words: `${words}:`, values: inner.values };
    const link = { text: facets[inner.facet].label, path: toFacetPath(inner.facet) };
    return { words: `${words} from the list`, values: [], link };
  }
  if (inner.holds === 'reference') {
    const { kind } = inner;
    const link = { text: kinds[kind].many, path: `/${kind}/` };
    const ids =
      many === undefined
        ? 'The id of one'
        : `The ids of ${many === 0 ? 'any number' : 'one or more'}`;
    return { words: `${ids} of these${unless}:`, values: [], link };
  }
  const words = toFieldWords(field);
  return { words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, values: [] };
}

function toCount(least: number | undefined): string {
  if (least === undefined) return 'One value';
  return least === 0 ? 'Any number of values' : 'One or more values';
}

function getItem(shape: Shape): Shape {
  return shape.holds === 'list' ? shape.of : shape;
}

/** Where the guide explains a facet. */
function toFacetPath(facet: string): string {
  return `/contribute/facets/#facet-${facet}`;
}
