import type { z } from 'zod';
import { cutText } from '#domain/cut-text.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { type Data, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type Field, getFields, type Shape } from '#domain/schema-fields.ts';
import type { Draft } from './draft.ts';
import { getAt, setAt } from './form/draft-fields.ts';

/** Stands where words must be and nobody has written any. */
export const GAP = '[still to be written]';

/** An id that leads nowhere, where an entry or a source must be named and none is. */
const NOBODY = 'still-to-be-chosen';

/** Mending one value may show that the next is amiss; a person's draft is sound after two or three. */
const MOST_ROUNDS = 8;

/**
 * The fields of a draft as far as they are sound, with gaps where they must be filled, so that it can be
 * drawn before it is finished. For looking at only: it is never written to a file.
 * @returns undefined where so much is amiss that nothing can be drawn
 */
export function mendFields<K extends KindId>(
  kind: K,
  fields: Draft['fields'],
  today: string,
): Data<K> | undefined {
  const { schema } = kinds[kind];
  const tried = new Set<string>();
  let mended = fields;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = schema.safeParse(mended);
    // The schema has just accepted the fields for this kind; the pairing is beyond the compiler.
    if (read.success) return read.data as Data<K>;
    // From the last to the first, so that taking out an item of a list leaves the places before it.
    const issues = new Map(read.error.issues.map((issue) => [JSON.stringify(issue.path), issue]));
    for (const [path, issue] of [...issues].toReversed()) {
      mended = mend(schema, mended, issue, tried.has(path), today);
      tried.add(path);
    }
  }
  return undefined;
}

function mend(
  schema: z.ZodObject,
  fields: Draft['fields'],
  issue: z.core.$ZodIssue,
  isAgain: boolean,
  today: string,
): Draft['fields'] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.reduce((all, key) => setAt(all, [...path, key], undefined), fields);
  const written = getAt(fields, path);
  if (issue.code === 'too_big' && typeof written === 'string')
    return setAt(fields, path, cutText(written, Number(issue.maximum)).trim());
  const field = findField(getFields(schema), path);
  if (field !== undefined && (!isAgain || path.length === 1))
    return setAt(fields, path, field.isRequired ? toStandIn(field, today) : undefined);
  // What can't be filled goes, with the item of a list that it belongs to.
  const item = path.findLastIndex((step) => typeof step === 'number');
  return setAt(fields, item < 0 ? path.slice(0, 1) : path.slice(0, item + 1), undefined);
}

type Wanted = Pick<Field, 'isRequired' | 'mayBeNotRecorded' | 'shape'>;

function findField(fields: readonly Field[], path: DataPath): Wanted | undefined {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name);
  return field && findWithin(field, rest);
}

function findWithin(field: Wanted, path: DataPath): Wanted | undefined {
  const [step, ...rest] = path;
  const { shape } = field;
  if (step === undefined) return field;
  if (shape.holds === 'list') return findWithin(toItem(shape.of), rest);
  if (shape.holds === 'group') return findField(shape.fields, path);
  if (shape.holds !== 'either') return undefined;
  return shape.of.map((each) => findWithin(toItem(each), path)).find((each) => each !== undefined);
}

function toItem(shape: Shape): Wanted {
  return { isRequired: true, mayBeNotRecorded: false, shape };
}

/** What may stand in a field until somebody fills it; undefined takes it out. */
function toStandIn({ mayBeNotRecorded, shape }: Wanted, today: string): unknown {
  if (mayBeNotRecorded) return NOT_RECORDED;
  switch (shape.holds) {
    case 'words':
      return GAP;
    case 'date':
      return today;
    case 'reference':
    case 'citation':
      return NOBODY;
    case 'number':
      return 0;
    case 'truth':
    case 'true':
      return true;
    case 'choice':
      return shape.values.find((value) => value.startsWith('not-')) ?? shape.values[0];
    case 'address':
      return undefined;
    case 'list':
      return Array.from({ length: shape.least }, () => toStandIn(toItem(shape.of), today));
    case 'either':
      return shape.of.map((each) => toStandIn(toItem(each), today))[0];
    case 'group':
      return Object.fromEntries(
        shape.fields
          .filter(({ isRequired }) => isRequired)
          .map((field) => [field.name, toStandIn(field, today)]),
      );
  }
}
