import { NOT_RECORDED } from './fields.ts';
import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import { type Field, getFields, type Shape } from './schema-fields.ts';

/** How a cell is written. */
type CellFormat = 'text' | 'number' | 'truth' | 'words joined by “; ”' | 'JSON';

/** One column of a kind’s table: documented from the schema, so that none can be without its sentence. */
export interface Column {
  /** Dotted where it comes from a group: `setUp.time`. */
  readonly name: string;
  readonly sentence: string;
  readonly format: CellFormat;
  readonly isRequired: boolean;
  readonly getCell: (data: Readonly<Record<string, unknown>>) => string;
}

/** Columns that every table begins with. */
export const OWN_COLUMNS = [
  { name: 'id', sentence: 'The end of the entry’s address, by which other entries refer to it.' },
  { name: 'page', sentence: 'The address of its page on the hub.' },
] as const;

/** Every column of a kind’s table with what it holds, for the codebook, the package and the contract. */
export function listDocumentedColumns(kind: KindId) {
  const own = OWN_COLUMNS.map((column) => ({ ...column, format: 'text', isRequired: true }));
  return [
    ...own,
    ...toColumns(kind).map(({ name, sentence, format, isRequired }) => ({
      name,
      sentence,
      format,
      isRequired,
    })),
  ];
}

/** The columns of a kind’s table, in the schema’s order: a group is spread out, a list of groups is one cell. */
export function toColumns(kind: KindId): readonly Column[] {
  return getFields(kinds[kind].schema).flatMap((field) => toColumn(field, []));
}

function toColumn(field: Field, within: readonly string[]): Column[] {
  const { name, shape, sentence, isRequired } = field;
  const path = [...within, name];
  if (shape.holds === 'group')
    return shape.fields.flatMap((inner) =>
      toColumn({ ...inner, isRequired: inner.isRequired && isRequired }, path),
    );
  return [
    {
      name: path.join('.'),
      sentence,
      // A number or a yes that may be “not recorded” is words to a program.
      format: field.mayBeNotRecorded && isValue(toFormat(shape)) ? 'text' : toFormat(shape),
      isRequired,
      getCell: (data) => toCell(path.reduce<unknown>(getInner, data)),
    },
  ];
}

/** Of a group of which nothing is recorded, no part is. */
function getInner(value: unknown, name: string): unknown {
  if (value === NOT_RECORDED) return NOT_RECORDED;
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

const isValue = (format: CellFormat): boolean => format === 'number' || format === 'truth';

function toFormat(shape: Shape): CellFormat {
  switch (shape.holds) {
    case 'number':
      return 'number';
    case 'truth':
    case 'true':
      return 'truth';
    case 'citation':
      return 'words joined by “; ”';
    case 'list':
      return isPlain(shape.of) ? 'words joined by “; ”' : 'JSON';
    case 'either':
      return 'JSON';
    case 'group':
    case 'words':
    case 'choice':
    case 'reference':
    case 'date':
    case 'address':
      return 'text';
  }
}

const isPlain = ({ holds }: Shape): boolean => holds !== 'group' && holds !== 'either';

/** Nothing recorded is an empty cell; “not recorded” is what an entry says in so many words. */
function toCell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value.join('; ')
    : JSON.stringify(value);
}
