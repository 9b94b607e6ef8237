import type { KindId } from './kind-ids.ts';
import { kinds } from './kinds.ts';
import type { PartialDate } from './partial-date.ts';
import type { Field, Shape } from './schema-fields.ts';
import { toFieldWords } from './shape-words.ts';
import {
  type Answers,
  getOwnFields,
  type StartingValue,
  toStartingValues,
} from './starting-values.ts';
import { toMarkdownText, toYamlText } from './yaml-text.ts';

/** An entry to begin with: its fields explained, its sections in place, nothing claimed. */
export interface StartingFile {
  /** From the project's root, with forward slashes. For a list kind, the file to add the text to. */
  readonly file: string;
  readonly text: string;
}

/** Guidance is folded at this width. */
const WIDTH = 100;

const UNWRITTEN = 'Not recorded.';

/**
 * Writes an entry's starting file. What the answers leave open is blank where a person must fill it in (the
 * checker says so) and “not recorded” elsewhere, so that nothing in it can be published as a fact.
 */
export function toStartingFile(
  kind: KindId,
  id: string,
  answers: Answers,
  today: PartialDate,
): StartingFile {
  const { format } = kinds[kind];
  const values = toStartingValues(kind, answers, today);
  const fields = getOwnFields(kind).flatMap((field) => writeField(field, values.get(field.name)));
  if (format === 'list') {
    const entry = [`id: ${toYamlText(id)}`, ...fields];
    return { file: `content/${kind}.yaml`, text: toText(indent(toItem(entry), 2)) };
  }
  const file = `content/${kind}/${id}.${format}`;
  if (format === 'yaml') return { file, text: toText(fields) };
  const body = toBody(kind, answers);
  return { file, text: toText(['---', ...fields, '', ...BODY_GUIDANCE, '---', '', ...body]) };
}

const BODY_GUIDANCE = fold(
  'The text goes below the next line. Cite a source after what it says: [@key], with its key from “sources”. ' +
    'Where no source says, leave “Not recorded.” Lines like this one are guidance: they are never shown, and ' +
    'you can delete them.',
);

/** The fields that give the headings of a body whose sections are the author’s own. */
const headingFields: Readonly<Partial<Record<KindId, string>>> = {
  qas: 'questions.question',
  documents: 'clauses.clause',
};

function toBody(kind: KindId, answers: Answers): string[] {
  const field = headingFields[kind];
  const headings =
    field === undefined
      ? kinds[kind].sections
      : (answers.get(field) ?? []).slice(0, 1).map(toMarkdownText);
  if (headings.length === 0) return [UNWRITTEN];
  return headings.flatMap((heading, index) => [
    ...(index === 0 ? [] : ['']),
    `## ${heading}`,
    '',
    UNWRITTEN,
  ]);
}

/** A field with its guidance above it; one that may be left out stands as a comment. */
function writeField(field: Field, value: StartingValue): string[] {
  const guidance = fold(toGuidance(field));
  if (!field.isRequired && value === undefined)
    return [...guidance, ...toSketch(field).map(toComment)];
  const written = writeValue(field, value);
  const isEmpty = written.length === 1 && /(?:\[\]|\{\})$/u.test(written[0] ?? '');
  return [...guidance, ...(isEmpty ? toInvitation(field) : []), ...written];
}

function writeValue({ name, shape }: Field, value: StartingValue): string[] {
  if (value === undefined) return [`${name}:`];
  if (typeof value === 'string')
    return [`${name}: ${shape.holds === 'number' ? value : toYamlText(value)}`];
  if ('items' in value) {
    if (value.items.length === 0) return [`${name}: []`];
    const of = shape.holds === 'list' ? shape.of : shape;
    return [`${name}:`, ...value.items.flatMap((item) => indent(toItem(writeItem(of, item)), 2))];
  }
  if (value.fields.size === 0) return [`${name}: {}`];
  return [`${name}:`, ...indent(writeGroup(shape, value.fields), 2)];
}

function writeItem(shape: Shape, value: StartingValue): string[] {
  if (typeof value === 'object' && 'fields' in value) return writeGroup(shape, value.fields);
  return [typeof value === 'string' ? toYamlText(value) : ''];
}

function writeGroup(shape: Shape, values: ReadonlyMap<string, StartingValue>): string[] {
  const fields = shape.holds === 'group' ? shape.fields : [];
  return fields.flatMap((field) => writeField(field, values.get(field.name)));
}

/** Lines as an item of a list: the dash stands before the first that is no comment. */
function toItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => {
    if (index < first) return line;
    return index === first ? `- ${line}` : `  ${line}`;
  });
}

/** How to fill what is empty so far. */
function toInvitation(field: Field): string[] {
  const { name, shape } = field;
  const sign = shape.holds === 'list' ? '[]' : '{}';
  const [, ...sketch] = toSketch(field);
  return [`To fill it in, take out ${sign} and write beneath “${name}”:`, ...sketch].map(toComment);
}

/** A field without its value, and those within it with what they are for. */
function toSketch({ name, shape }: Field): string[] {
  const inner = shape.holds === 'list' ? shape.of : shape;
  if (inner.holds !== 'group') return [`${name}:`, ...(shape.holds === 'list' ? ['  -'] : [])];
  const within = inner.fields.flatMap((field) => [...fold(toGuidance(field)), ...toSketch(field)]);
  return [`${name}:`, ...indent(shape.holds === 'list' ? toItem(within) : within, 2)];
}

function toGuidance({ sentence, isRequired, mayBeNotRecorded, shape }: Field): string {
  const isSaid = shape.holds === 'group' || shape.holds === 'true' || holdsText(shape);
  const isListed = shape.holds === 'list' && shape.of.holds === 'group';
  const words = isSaid || isListed ? '' : toFieldWords({ shape, mayBeNotRecorded });
  const what = words === '' ? '' : ` ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return `${sentence}${what}${isRequired ? '' : ' Optional.'}`;
}

/** Plain text, whose limit the schema's own sentence gives. */
function holdsText(shape: Shape): boolean {
  return shape.holds === 'words' && shape.demand === undefined;
}

function fold(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line !== '#') {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

const toComment = (line: string): string => `# ${line}`.trimEnd();

const indent = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => ' '.repeat(by) + line);

const toText = (lines: readonly string[]): string =>
  `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
