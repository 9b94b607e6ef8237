import { toContentFile } from '#domain/content-file.ts';
import { kinds } from '#domain/kinds.ts';
import type { Field } from '#domain/schema-fields.ts';
import { parseYaml } from '#rules/shape/yaml-syntax.ts';
import { toVisibleLine } from './clean-text.ts';
import type { Draft, DraftSection } from './draft.ts';
import { editBody, isSameText } from './entry-file/edit-body.ts';
import { editFields, UnusualLayout } from './entry-file/edit-fields.ts';
import { toFileParts } from './entry-file/file-parts.ts';
import { applyEdits, applyToOriginal, type Edit, toLfText } from './entry-file/line-ends.ts';
import { getFileFields, toListFields } from './entry-file/list-fields.ts';
import { type Fields, isFields, isList, isSame, toWritten } from './entry-file/values.ts';
import { writeBody } from './entry-file/write-body.ts';
import { writeFields } from './entry-file/write-yaml.ts';
import { readFields, readSections } from './read-entry.ts';

/** A file of an entry. */
export interface EntryFile {
  /** From the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes an entry's file. A new one has its fields in the order of the schema, and nothing in it that has no
 * answer. Of one that exists, only the lines of what the draft changes differ.
 * @param original the file as it stands, for an entry or a list that exists
 */
export function toEntryFile(draft: Draft, original?: string): EntryFile {
  const text = original === undefined ? writeNew(draft) : editOriginal(draft, original);
  return { file: toContentFile(draft.kind, draft.id), text };
}

function writeNew(draft: Draft): string {
  const inStep = keepQuestionsInStep(draft);
  const shapes = getFileFields(draft.kind);
  const fields = toWritten(toFileFields(inStep, {}), shapes, {});
  const yaml = writeFields(fields, shapes, 0)
    .map((line) => `${line}\n`)
    .join('');
  if (kinds[draft.kind].format !== 'mdx') return yaml;
  const body = writeBody(toFilled(inStep));
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

function editOriginal(draft: Draft, original: string): string {
  const { kind } = draft;
  const file = toLfText(original);
  const parts = toFileParts(kind, file);
  const yaml = file.slice(parts.fields.from, parts.fields.to);
  const before = readFields(yaml);
  const inStep = keepQuestionsInStep(draft);
  const shapes = getFileFields(kind);
  const after = toWritten(toFileFields(inStep, before), shapes, before);
  const edits = toFieldEdits(yaml, before, after, shapes).map((edit) =>
    move(edit, parts.fields.from),
  );
  if (parts.body !== undefined) {
    const body = file.slice(parts.body.from, parts.body.to);
    const { from } = parts.body;
    edits.push(...toBodyEdits(body, toFilled(inStep)).map((edit) => move(edit, from)));
  }
  return applyToOriginal(original, edits);
}

/** The finest edits that give what is asked for: of lines, of whole fields, of all fields. */
function toFieldEdits(
  yaml: string,
  before: Fields,
  after: Fields,
  shapes: readonly Field[],
): Edit[] {
  if (isSame(before, after)) return [];
  for (const grain of ['line', 'field'] as const) {
    const edits = findFieldEdits(yaml, before, after, shapes, grain);
    if (edits !== undefined && isReadAs(applyEdits(yaml, edits), after)) return edits;
  }
  const text = writeFields(after, shapes, 0)
    .map((line) => `${line}\n`)
    .join('');
  return [{ from: 0, to: yaml.length, text }];
}

function findFieldEdits(...of: Parameters<typeof editFields>): Edit[] | undefined {
  try {
    return editFields(...of);
  } catch (error) {
    if (error instanceof UnusualLayout) return undefined;
    throw error;
  }
}

function isReadAs(yaml: string, fields: Fields): boolean {
  const parsed = parseYaml(yaml);
  return 'data' in parsed && isSame(parsed.data, fields);
}

function toBodyEdits(body: string, sections: readonly DraftSection[]): Edit[] {
  if (isSame(readSections(body), sections)) return [];
  const edits = editBody(body, sections);
  const isMeant = isSameBody(readSections(applyEdits(body, edits)), sections);
  return isMeant ? edits : [{ from: 0, to: body.length, text: `\n${writeBody(sections)}\n` }];
}

function isSameBody(read: readonly DraftSection[], wanted: readonly DraftSection[]): boolean {
  return (
    read.length === wanted.length &&
    read.every(({ heading, text }, at) => {
      const section = wanted[at];
      return section?.heading === heading && isSameText(section.text, text);
    })
  );
}

function move({ from, to, text }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, text };
}

function toFileFields(draft: Draft, before: Fields): Fields {
  return kinds[draft.kind].format === 'list' ? toListFields(draft, before) : draft.fields;
}

/** The parts of a body that say something. Where a kind asks for its sections, their headings show what is missing. */
function toFilled({ kind, sections }: Draft): DraftSection[] {
  const isAsked = kinds[kind].sections.length > 0;
  return sections
    .map(({ heading, text }) => ({
      heading: toVisibleLine(heading).trim(),
      text: toLfText(text)
        .replace(/^(?:[ \t]*\n)+/u, '')
        .trimEnd(),
    }))
    .filter(({ heading, text }) => text !== '' || (isAsked && heading !== ''));
}

/** The headings of an interview are its questions, in their words; a heading without a question becomes one. */
function keepQuestionsInStep(draft: Draft): Draft {
  const { fields } = draft;
  if (draft.kind !== 'qas') return draft;
  const questions: readonly unknown[] = isList(fields.questions) ? fields.questions : [];
  const hasIntro = draft.sections[0]?.heading === '';
  const asked = draft.sections.slice(hasIntro ? 1 : 0);
  const sections = asked.map((section, at) => {
    const question = toQuestion(questions[at]);
    return question === '' ? section : { ...section, heading: question };
  });
  const filled = asked.map(({ heading }, at) => {
    const item = questions[at];
    if (toQuestion(item) !== '') return item;
    return { ...(isFields(item) ? item : {}), question: heading };
  });
  return {
    ...draft,
    fields: { ...fields, questions: [...filled, ...questions.slice(asked.length)] },
    sections: [...draft.sections.slice(0, hasIntro ? 1 : 0), ...sections],
  };
}

function toQuestion(item: unknown): string {
  const question = isFields(item) ? item.question : undefined;
  return typeof question === 'string' ? toVisibleLine(question).trim() : '';
}
