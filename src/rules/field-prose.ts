import type { ProseBlock } from '#body/prose.ts';
import { findFrom } from '#body/prose.ts';
import { toPoint } from '#body/body-problem.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';

/** Fields that hold what others are called, or what others wrote: nobody is to mend those. */
const NAMES: ReadonlySet<string> = new Set([
  'acronym',
  'aliases',
  'alsoCalled',
  'authors',
  'boardName',
  'by',
  'issuer',
  'name',
  'otherNames',
  'owner',
  'places',
  'placesShared',
  'publisher',
  'role',
  'roleThen',
  'shortName',
  'systemName',
  'term',
  'title',
]);

/** Kinds whose titles are the hub’s own words, not those of a publication. */
const TITLED_BY_HUB: readonly KindId[] = ['case-studies', 'model-templates', 'qas', 'topics'];

interface FieldText {
  readonly path: DataPath;
  readonly value: string;
}

/** The texts of an entry’s fields that the hub’s authors wrote. */
export function findFieldTexts(kind: KindId, data: unknown): FieldText[] {
  return [...findTexts(data, [])].filter(({ path: [first, ...rest], value }) => {
    if (value === NOT_RECORDED || !value.includes(' ')) return false;
    if (first === 'title' && rest.length === 0) return TITLED_BY_HUB.includes(kind);
    return ![first, ...rest].some((step) => NAMES.has(String(step)));
  });
}

/** The names that an entry’s fields hold; those of its sources are of publications and publishers. */
export function findNames(
  data: unknown,
): { readonly name: string; readonly isOfSource: boolean }[] {
  return [...findTexts(data, [])]
    .filter(({ path }) => path.some((step) => NAMES.has(String(step))))
    .map(({ path, value }) => ({ name: value, isOfSource: path[0] === 'sources' }));
}

/** Every text of an entry’s fields, names and addresses among them. */
export function* findTexts(data: unknown, path: DataPath): Generator<FieldText> {
  if (typeof data === 'string') yield { path, value: data };
  else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* findTexts(item, [...path, index]);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* findTexts(value, [...path, key]);
  }
}

/**
 * A field’s text as a block. Its place is found by its words, wherever YAML folds its lines; a text that
 * is written in another way in the file stands where its entry does.
 */
export function toFieldBlock(
  yaml: string,
  yamlLine: number,
  { path, value }: FieldText,
): ProseBlock {
  const isSentence = /[.?!]["”’)]*$/u.test(value);
  const placeOf = (at: number, words: string) => {
    const start = findStart(yaml, value);
    const { line, column } = toPoint(yaml, findFrom(yaml, start + at, words));
    return { line: line + yamlLine - 1, column };
  };
  const kind = path.length === 1 && path[0] === 'title' ? 'heading' : isSentence ? 'text' : 'label';
  return { kind, text: value, links: [], placeOf };
}

function findStart(yaml: string, value: string): number {
  const pattern = value
    .split(/\s+/u)
    .slice(0, 8)
    .map((word) => RegExp.escape(word).replace(/'/gu, `''?`))
    .join('\\s+');
  return Math.max(0, yaml.search(new RegExp(pattern, 'u')));
}
