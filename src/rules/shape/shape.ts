import type { z } from 'zod';
import type { DataPath } from '#domain/marked-values.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import { toMeantId } from '#domain/meant-id.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { toDateSuggestion } from '#domain/date-suggestion.ts';
import { isPartialDate } from '#domain/partial-date.ts';
import type { RuleInfo } from '#domain/rule-info.ts';

/** Reported while a file is read: its fields against the schema of its kind. */
export const shape: RuleInfo = {
  id: 'shape',
  group: 'shape',
  severity: 'error',
  title: 'An entry has the fields of its kind, each holding what the field asks for.',
  reason:
    'Pages, filters and search are made from the fields. One that is missing or misspelt would leave a hole in all of them.',
};

/** A slip in an entry's fields: where in its data, what, and how to mend it. */
export interface FieldSlip {
  readonly path: DataPath;
  /** Whether the slip is in a field's name or in what it holds. */
  readonly aim: 'key' | 'value';
  readonly message: string;
  readonly fix: string;
}

/**
 * Checks an entry's fields against its schema and says every slip in plain words, quoting what the
 * author wrote. A field's own sentence in the schema tells what to write.
 */
export function parseShape(
  schema: z.ZodObject,
  data: unknown,
): { readonly data: unknown; readonly slips: readonly FieldSlip[] } {
  const result = schema.safeParse(data);
  return result.success
    ? { data: result.data, slips: [] }
    : { data, slips: toShortList(result.error.issues, data, schema) };
}

/** More slips than this in one entry are one slip made over and over. */
const MOST_SLIPS = 100;

function toShortList(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodObject,
): FieldSlip[] {
  const slips = issues.slice(0, MOST_SLIPS).flatMap((issue) => toSlips(issue, data, schema));
  const more = Math.max(0, issues.length - MOST_SLIPS) + Math.max(0, slips.length - MOST_SLIPS);
  if (more === 0) return slips;
  const rest: FieldSlip = {
    path: [],
    aim: 'value',
    message: `There are ${String(more)} more slips in the fields.`,
    fix: 'Fix those that are listed first; they may all be of one sort.',
  };
  return [...slips.slice(0, MOST_SLIPS), rest];
}

function toSlips(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodObject): FieldSlip[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const name = nameOf(path);
  const written = valueAt(data, path);
  const slip = (message: string, fix: string): FieldSlip[] => [
    { path, aim: 'value', message, fix },
  ];
  const meaning = describe(schema, path);

  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      aim: 'key' as const,
      message: `${quote(key)} is not a field${path.length > 0 ? ` of “${name}”` : ''}.`,
      fix:
        toSuggestion(toFieldName(key, known), known) ??
        `Take it out. The fields are: ${known.join(', ')}.`,
    }));
  }
  if (issue.code === 'invalid_union') return toUnionSlips(issue, data, schema);
  if (written === undefined)
    return slip(`The field “${name}” is missing.`, `Add it. ${meaning ?? ''}`.trim());
  if (written === null)
    return slip(
      `The field “${name}” is empty.`,
      `Fill it in or take it out. ${meaning ?? ''}`.trim(),
    );
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return slip(
      `${quote(written)} is not a value that “${name}” may have.`,
      toSuggestion(typeof written === 'string' ? written : '', values) ??
        `Write one of: ${values.join(', ')}.`,
    );
  }
  if (issue.code === 'too_big' && issue.origin === 'string' && typeof written === 'string')
    return slip(
      `“${name}” has ${String(written.length)} characters: ${quote(written)}.`,
      `Cut ${String(written.length - Number(issue.maximum))}: it may have at most ${String(issue.maximum)}.`,
    );
  if (issue.code === 'invalid_type')
    return slip(
      `“${name}” holds ${kindOf(written)}: ${quote(written)}.`,
      `${toExpected(issue.expected, written)}. ${meaning ?? ''}`.trim(),
    );
  const fix: unknown = issue.code === 'custom' ? issue.params?.fix : undefined;
  if (typeof fix === 'string') return slip(`${quote(written)} in “${name}” ${issue.message}.`, fix);
  if (issue.code === 'too_small' && issue.origin === 'number')
    return slip(
      `${quote(written)} in “${name}” is too small.`,
      `Write a number that is ${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}. ${meaning ?? ''}`.trim(),
    );
  if (issue.code === 'too_small') return slip(`“${name}” is empty.`, meaning ?? 'Fill it in.');
  const isDate = issue.message.startsWith('must be a year') && typeof written === 'string';
  if (isDate && UNKNOWN.test(written) && mayBeNotRecorded(schema, path))
    return slip(
      `${quote(written)} in “${name}” is not how the hub says that nothing is known.`,
      `Write “${NOT_RECORDED}”.`,
    );
  if (isDate && /^[12]\d{3}(?:-\d{2}){1,2}$/u.test(written))
    return slip(
      `${quote(written)} in “${name}” is not in the calendar.`,
      `Check the ${written.length === 10 ? 'day' : 'month'} again. If you can’t tell, write the ${isPartialDate(written.slice(0, 7)) ? `month alone: “${written.slice(0, 7)}”` : `year alone: “${written.slice(0, 4)}”`}.`,
    );
  if (schemaAt(schema, path)?.reference !== undefined && typeof written === 'string')
    return slip(`${quote(written)} in “${name}” is not the id of an entry.`, toIdFix(written));
  const date = isDate ? toDateSuggestion(written) : undefined;
  return slip(
    `${quote(written)} in “${name}” ${phrase(issue.message)}.`,
    date === undefined ? (meaning ?? 'Correct it or take it out.') : `Write “${date}”.`,
  );
}

/** What people call a field, where the name that is nearest by its letters would be another’s. */
const CALLED: readonly (readonly [RegExp, field: string])[] = [
  [/^(?:embargo\w*|publish_?on)$/iu, 'publishAt'],
];

const toFieldName = (written: string, known: readonly string[]): string =>
  CALLED.find(([pattern, field]) => pattern.test(written) && known.includes(field))?.[1] ?? written;

/** An id is where titles, addresses and names of files meet; whether there is such an entry is asked elsewhere. */
function toIdFix(written: string): string {
  const meant = toMeantId(written);
  const example = meant === '' ? '' : `, such as ${meant}`;
  return `Write its id, which is the last part of its page’s address${example}.`;
}

/** What people write where no source says. */
const UNKNOWN =
  /^(?:not[ -_]?(?:recorded|known|stated|given|available)|unknown|unclear|none|n\/?[ak]|tb[cd]|to be confirmed|-+|\?+)\.?$/iu;

/** Of several shapes that a field may have, the one that the author came nearest to. */
function toUnionSlips(
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  data: unknown,
  schema: z.ZodObject,
): FieldSlip[] {
  const written = valueAt(
    data,
    issue.path.filter((step) => typeof step !== 'symbol'),
  );
  const isLiteral = (branch: readonly z.core.$ZodIssue[]) =>
    branch.every(
      (inner) =>
        inner.code === 'invalid_value' && inner.path.length === 0 && inner.values.length === 1,
    );
  const isWrongType = (branch: readonly z.core.$ZodIssue[]) =>
    branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0);
  const branches = issue.errors.filter((branch) => !isLiteral(branch));
  const nearest = branches.find((branch) => !isWrongType(branch)) ?? branches.at(-1) ?? [];
  if (written === undefined || nearest.length === 0)
    return toSlips(
      { code: 'invalid_type', expected: 'string', path: issue.path, message: '' },
      data,
      schema,
    );
  return nearest.flatMap((inner) =>
    toSlips({ ...inner, path: [...issue.path, ...inner.path] }, data, schema),
  );
}

const expected: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item on a line that starts with “- ”',
  object: 'fields, each on a line of its own',
};

/** What to write, in the author's own words where no more than their form is wrong. */
function toExpected(type: string, written: unknown): string {
  if (type === 'string' && (typeof written === 'number' || typeof written === 'boolean'))
    return `Put it in quotation marks: '${String(written)}'`;
  if (/^(?:number|int)$/u.test(type) && typeof written === 'string') {
    const figures = written.replace(/[\s,]/gu, '');
    if (/^\d+(?:\.\d+)?$/u.test(figures)) return `Write the figures alone: ${figures}`;
  }
  if (type === 'array' && typeof written === 'string')
    return `Write it as a list, even of one: a line “- ${quote(written).slice(1, -1)}” beneath the name`;
  return `Write ${expected[type] ?? 'something else'}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  return typeof value === 'string'
    ? 'text'
    : typeof value === 'number'
      ? 'a number'
      : 'true or false';
}

function quote(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${written.length > 60 ? `${written.slice(0, 57)}…` : written}”`;
}

/** The schema's own messages are phrases that follow what was written; the library's are replaced. */
function phrase(message: string): string {
  return /^(?:must|needs|is) /.test(message) ? message : 'is not what this field takes';
}

function nameOf(path: DataPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `item ${String(step + 1)}` : step))
    .join(' › ');
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** Walks the schema's JSON Schema, where every field carries its sentence. */
function schemaAt(schema: z.ZodObject, path: DataPath): JsonSchema | undefined {
  let node: JsonSchema | undefined = toJsonSchema(schema);
  for (const step of path) {
    const options: readonly JsonSchema[] = node?.anyOf ?? (node ? [node] : []);
    node = options
      .map((option) => (typeof step === 'number' ? option.items : option.properties?.[step]))
      .find((found) => found !== undefined);
  }
  return node;
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  /** The kind whose ids it takes. */
  readonly reference?: string;
}

const jsonSchemas = new WeakMap<z.ZodObject, JsonSchema>();

function toJsonSchema(schema: z.ZodObject): JsonSchema {
  const known = jsonSchemas.get(schema);
  if (known) return known;
  const made = schema.toJSONSchema({ io: 'input', unrepresentable: 'any', reused: 'inline' });
  jsonSchemas.set(schema, made as JsonSchema);
  return made as JsonSchema;
}

function describe(schema: z.ZodObject, path: DataPath): string | undefined {
  return schemaAt(schema, path)?.description;
}

function mayBeNotRecorded(schema: z.ZodObject, path: DataPath): boolean {
  return schemaAt(schema, path)?.anyOf?.some((option) => option.const === NOT_RECORDED) ?? false;
}

function fieldNames(schema: z.ZodObject, path: DataPath): string[] {
  const node = schemaAt(schema, path);
  const options = node?.anyOf ?? (node ? [node] : []);
  return options.flatMap((option) => Object.keys(option.properties ?? {}));
}
