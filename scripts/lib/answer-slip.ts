import { z } from 'zod';
import type { KindId } from '#domain/kind-ids.ts';
import { findMeantId } from '#domain/meant-id.ts';
import { toSuggestion } from '#domain/nearest.ts';
import type { Question } from '#domain/starting-values.ts';
import { toOneLine } from '#domain/yaml-text.ts';
import { parseShape } from '#rules/shape/shape.ts';

/** The ids that entries of a kind have. */
export type KnownIds = (kind: KindId) => readonly string[];

/** What is wrong with an answer and what to write, in the checker's own words; undefined where it will do. */
export function findAnswerSlip(
  { field }: Question,
  given: readonly string[],
  knownIds: KnownIds,
): string | undefined {
  const { name, shape, schema } = field;
  const of = shape.holds === 'list' ? shape.of : shape;
  const values = given
    .map(toOneLine)
    .map((value) => (of.holds === 'number' ? toNumber(value) : value));
  const data = { [name]: shape.holds === 'list' ? values : values[0] };
  const [slip] = parseShape(z.strictObject({ [name]: schema as z.ZodType }), data).slips;
  const shapeSlip = slip && `${slip.message} ${slip.fix}`;
  return of.holds === 'reference'
    ? findUnknownSlip(values.map(String), of.kind, knownIds(of.kind), shapeSlip)
    : shapeSlip;
}

/** @param shapeSlip what is wrong whatever there is; an id that is meant says more */
function findUnknownSlip(
  values: readonly string[],
  kind: KindId,
  ids: readonly string[],
  shapeSlip: string | undefined,
): string | undefined {
  const unknown = values.find((id) => !ids.includes(id));
  if (unknown === undefined) return shapeSlip;
  const meant = findMeantId(
    unknown,
    ids.map((id) => ({ id })),
  );
  if (meant === undefined && shapeSlip !== undefined) return shapeSlip;
  const suggestion =
    meant === undefined
      ? (toSuggestion(unknown, ids) ?? 'Write the name of a file there, without its ending.')
      : `Write its id: ${meant}`;
  return `There is no “${unknown}” in content/${kind}. ${suggestion}`;
}

function toNumber(value: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
