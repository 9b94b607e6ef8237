import { listDocumentedColumns } from './data-columns.ts';
import { type KindId, kindIds } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import { type Field, getFields, type Shape } from './schema-fields.ts';

/** What a program may rely on: what a field holds, with `?` at the end where it may be left out. */
type Promised = Readonly<Record<string, string>>;

/** What the open data promises under one version: the columns of each table, and the fields of each JSON file. */
export type DataContract = Readonly<
  Record<string, { readonly table: Promised; readonly json: Promised }>
>;

/** The contract that the schemas fulfil as they stand. */
export function toDataContract(): DataContract {
  return Object.fromEntries(
    kindIds.map((kind) => [kind, { table: toTable(kind), json: toJson(kind) }]),
  );
}

function toTable(kind: KindId): Promised {
  return Object.fromEntries(
    listDocumentedColumns(kind).map(({ name, format, isRequired }) => [
      name,
      toPromise(format, isRequired),
    ]),
  );
}

function toJson(kind: KindId): Promised {
  const own = [['id', 'words'] as const, ['page', 'address'] as const];
  const fields = getFields(kinds[kind].schema).flatMap((field) => spread(field, ''));
  return Object.fromEntries([...own, ...fields]);
}

function spread(
  { name, shape, isRequired, mayBeNotRecorded }: Field,
  above: string,
): [string, string][] {
  const path = `${above}${name}`;
  const type = mayBeNotRecorded ? `${toType(shape)} or not recorded` : toType(shape);
  return [[path, toPromise(type, isRequired)], ...spreadInner(shape, path)];
}

function spreadInner(shape: Shape, path: string): [string, string][] {
  if (shape.holds === 'group') return shape.fields.flatMap((field) => spread(field, `${path}.`));
  if (shape.holds === 'list') return spreadInner(shape.of, `${path}[]`);
  if (shape.holds === 'either') return shape.of.flatMap((option) => spreadInner(option, path));
  return [];
}

function toType(shape: Shape): string {
  if (shape.holds === 'list') return `list of ${toType(shape.of)}`;
  if (shape.holds === 'either') return shape.of.map(toType).join(' or ');
  return shape.holds === 'reference' ? `id in ${shape.kind}` : shape.holds;
}

const toPromise = (type: string, isAlways: boolean): string => (isAlways ? type : `${type}?`);

/**
 * What a program that relied on the one contract would trip over in the other, in words; what was added
 * breaks nothing. A field that was always there and may be missing does.
 */
export function findContractBreaks(promised: DataContract, kept: DataContract): readonly string[] {
  return Object.entries(promised).flatMap(([kind, forms]) =>
    (['table', 'json'] as const).flatMap((form) =>
      Object.entries(forms[form]).flatMap(([name, before]) => {
        const after = kept[kind]?.[form][name];
        const place = `${kind}, ${form}: “${name}”`;
        if (after === undefined) return [`${place} has been removed.`];
        return after === before || `${after}?` === before
          ? []
          : [`${place} was ${before}, and is ${after}.`];
      }),
    ),
  );
}

/**
 * The contract file, renewed: what is new is added to it.
 * @param text the file as it stands; '' where there is none yet
 * @throws where what is promised is broken, with each break
 */
export function renewContract(text: string): string {
  const kept = toDataContract();
  const breaks = text === '' ? [] : findContractBreaks(JSON.parse(text) as DataContract, kept);
  if (breaks.length > 0)
    throw new Error(
      `The open data under v1 would break what others rely on. Keep these fields, or bring out v2 beside it:\n${breaks.join('\n')}`,
    );
  return JSON.stringify(kept);
}
