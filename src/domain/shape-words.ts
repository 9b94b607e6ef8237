import { NOT_RECORDED } from './fields.ts';
import type { Field, Shape } from './schema-fields.ts';

/** What a field holds, in plain words that may end a sentence: `one of: place, system`. */
export function toFieldWords({
  shape,
  mayBeNotRecorded,
}: Pick<Field, 'shape' | 'mayBeNotRecorded'>) {
  return mayBeNotRecorded ? `${toShapeWords(shape)}; or “${NOT_RECORDED}”` : toShapeWords(shape);
}

function toShapeWords(shape: Shape): string {
  switch (shape.holds) {
    case 'words':
      return toTextWords(shape);
    case 'number':
      return 'a number';
    case 'truth':
      return 'true or false';
    case 'true':
      return 'true, or left out';
    case 'date':
      return 'a date: 2021, 2021-10 or 2021-10-29';
    case 'address':
      return 'a web address';
    case 'citation':
      return 'the key of a source, or a list of keys';
    case 'choice':
      return `one of: ${shape.values.join(', ')}`;
    case 'reference':
      return `the id of an entry in content/${shape.kind}`;
    case 'list':
      return toListWords(shape);
    case 'group':
      return 'the fields below';
    case 'either':
      return shape.of.map(toShapeWords).join(', or ');
  }
}

function toTextWords({ most, demand }: Extract<Shape, { holds: 'words' }>): string {
  const limit = most === undefined ? '' : `, at most ${String(most)} characters`;
  return `text${demand === undefined ? '' : ` that ${demand}`}${limit}`;
}

function toListWords({ of, least }: Extract<Shape, { holds: 'list' }>): string {
  const many = least === 0 ? 'any number of' : `${COUNTS[least] ?? String(least)} or more`;
  switch (of.holds) {
    case 'choice':
      return `${many}${least === 0 ? '' : ' of'}: ${of.values.join(', ')}`;
    case 'reference':
      return `${many} ids of entries in content/${of.kind}`;
    case 'group':
      return `${many} items, each with the fields below`;
    case 'words':
      return `${many} texts`;
    case 'address':
      return `${many} web addresses`;
    case 'number':
    case 'truth':
    case 'true':
    case 'date':
    case 'citation':
    case 'list':
    case 'either':
      return `${many} of: ${toShapeWords(of)}`;
  }
}

const COUNTS: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three' };
