import type { Element } from 'hast';
import type { Draft, DraftSection, Picture, PurposeId } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { toEntryId } from '#domain/entry-id.ts';
import { kinds } from '#domain/kinds.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import { fitBlocks } from './clean-hast.ts';
import { type DocumentReading, Findings, type Unplaced } from './document-reading.ts';
import { findFileFault } from './find-file-fault.ts';
import { isElement, isGuidance, toLine } from './hast-text.ts';
import { findLostWords } from './lost-words.ts';
import { Package } from './package.ts';
import { placeFields } from './place-fields.ts';
import { placeSections } from './place-sections.ts';
import { LEAD_WORDS, SourcePlacing } from './place-sources.ts';
import { readDocx } from './read-docx.ts';
import { readOdt } from './read-odt.ts';
import { type Refusal, RefusedFile } from './refusal.ts';
import { isPlaceholder } from './template-words.ts';
import { BodyWriter, takeNotes } from './to-body.ts';

/** A file of Word or LibreOffice as an entry in the making, with all that a person should know of it. */
export interface WordEntry {
  readonly draft: Draft;
  readonly pictures: readonly Picture[];
  /** What the document says that found no place, and why. */
  readonly unplaced: readonly Unplaced[];
  /** What was done to the document's words, and what to look at again. */
  readonly notices: readonly string[];
}

export type WordReading = WordEntry | Refusal;

/**
 * Reads a file that a person gives, of any sort and however it was made: an entry in the making, or why it
 * can't be read. Nothing of the file is run, and nothing is fetched.
 */
export async function readWord(
  file: { readonly name: string; readonly bytes: Uint8Array },
  purpose: PurposeId,
  today: PartialDate,
): Promise<WordReading> {
  try {
    const fault = findFileFault(file.name, file.bytes);
    if (fault !== undefined) return fault;
    const opened = new Package(file.bytes);
    const isOdt = opened.has('content.xml') && !opened.has('[Content_Types].xml');
    const document = isOdt ? readOdt(opened) : await readDocx(opened);
    return toEntry(document, purpose, today);
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    return {
      message: 'This file can’t be read: something in it is not as Word would write it.',
      fix: 'Open it in Word, save it again with “Save as”, and choose the new file.',
    };
  }
}

function toEntry(document: DocumentReading, purpose: PurposeId, today: PartialDate): WordEntry {
  const form = toForm(purpose);
  const { kind } = form;
  const findings = new Findings();
  const blocks = document.root.children.filter((node) => node.type === 'element');
  const { notes, rest } = takeNotes(blocks.flatMap(toBlock));
  if (rest.some(isGuidance)) findings.count('guidance');
  const placed = placeFields(
    kind,
    rest.filter((block) => !isPlaceholder(toLine(block))),
  );
  const hasBody = kinds[kind].format === 'mdx';
  const text = placeSections(placed.rest, kinds[kind].sections, kind === 'qas');
  for (let count = 0; count < text.numbered; count += 1) findings.count('numbered');

  const given = placed.fields;
  const sources = new SourcePlacing(findings, toKeys(given.sources));
  sources.addList(text.sources);
  const writer = new BodyWriter(notes.map((note) => sources.toNote(note)));
  const title =
    typeof given.title === 'string' ? given.title : (toOwnTitle(text.title, form.title) ?? '');
  const id = toEntryId(title);
  const names = document.pictures.map(
    ({ ending }, index) => `${id === '' ? 'entry' : id}-${String(index + 1)}.${ending}`,
  );
  const fitting = { findings, names, pictures: document.pictures };
  const sections = text.sections.map(({ heading, blocks: own }): DraftSection => ({
    heading,
    text: writer.write(fitBlocks(own, fitting)),
  }));
  const homeless = hasBody ? [] : sections.filter(({ text: words }) => words !== '');
  const fresh = toNewSubmission(form, today).draft.fields;
  const fields = withQuestions(kind, sections, {
    ...fresh,
    ...given,
    ...(title !== '' && 'title' in kinds[kind].schema.shape && { title }),
    ...(sources.sources.length > 0 && { sources: [...toList(given.sources), ...sources.sources] }),
  });
  const draft: Draft = { kind, id, fields, sections: hasBody ? sections : [] };
  const unplaced = [
    ...document.unplaced,
    ...placed.unplaced,
    ...text.unplaced,
    ...sources.unplaced,
    ...findings.unplaced,
    ...writer.unused.map(({ blocks: own }) => ({
      text: own.map((block) => toLine(block)).join(' '),
      why: 'No text that was placed points to this note.',
    })),
    ...homeless.map(({ text: words }) => ({
      text: words,
      why: 'Entries of this kind have only fields, and no text.',
    })),
    ...(text.title !== undefined && text.title !== title && text.title !== form.title
      ? [{ text: text.title, why: 'The document has two titles, and the other one was used.' }]
      : []),
  ];
  const notices = [
    ...document.notices,
    ...text.notices,
    ...findings.toNotices(),
    ...names.flatMap((name, index) =>
      document.pictures[index]?.alt === ''
        ? [`The picture ${name} has no description. Say what it shows, for those who can’t see it.`]
        : [],
    ),
  ];
  const lost = findLostWords(
    document.visible.filter((words) => !isPlaceholder(words)),
    [draft, unplaced, notices, placed.taken, text.headings, LEAD_WORDS, form.title],
  );
  return {
    draft,
    pictures: document.pictures.flatMap(({ bytes }, index) =>
      bytes === undefined ? [] : [{ name: names[index] ?? '', bytes }],
    ),
    unplaced: [...unplaced, ...lost],
    notices,
  };
}

/** Bare marks and words that stand between the blocks. */
function toBlock(block: Element): Element[] {
  const isOwn = isElement(block, 'p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  return isOwn ? [block] : [{ type: 'element', tagName: 'p', properties: {}, children: [block] }];
}

const toOwnTitle = (found: string | undefined, ofTemplate: string): string | undefined =>
  found === ofTemplate ? undefined : found;

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function toKeys(sources: unknown): string[] {
  return toList(sources).flatMap((source) =>
    typeof source === 'object' && source !== null && 'key' in source ? [String(source.key)] : [],
  );
}

/** An interview's headings are its questions, so that each is in the list of questions as well. */
function withQuestions(
  kind: Draft['kind'],
  sections: readonly DraftSection[],
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (kind !== 'qas') return fields;
  const given = toList(fields.questions) as readonly Readonly<Record<string, unknown>>[];
  const asked = new Set(given.map(({ question }) => question));
  const others = sections
    .filter(({ heading }) => heading !== '' && !asked.has(heading))
    .map(({ heading }) => ({ question: heading }));
  const questions = [...given, ...others];
  return questions.length === 0 ? fields : { ...fields, questions };
}
