import { Paragraph, TextRun } from 'docx';
import { toChoiceLabel } from '#contribution/form/choice-words.ts';
import type { Shape } from '#domain/schema-fields.ts';
import { ControlRun } from './content-controls.ts';
import { toComparable } from './hast-text.ts';
import type { Prompt } from './prompts.ts';
import { PLACEHOLDERS } from './template-words.ts';

/** The paragraphs of an answer's cell: its content control, empty or filled. */
export function toAnswerParagraphs(prompt: Prompt, value: unknown): Paragraph[] {
  const { shape } = prompt.field;
  if (shape.holds === 'true') return [toTick(prompt, undefined, value === true)];
  const choice = shape.holds === 'list' ? shape.of : shape;
  if (shape.holds === 'list' && choice.holds === 'choice') return toTicks(prompt, choice, value);
  const lines = toLines(shape, prompt, value);
  if (lines.length === 0) return [toControl(prompt, toPlaceholder(shape), true)];
  return lines.map((line) => toControl(prompt, line, false));
}

const inTable = (children: TextRun[]): Paragraph => new Paragraph({ style: 'TableText', children });

const toTag = ({ path }: Prompt): string => `hub:${path}`;

function toControl(prompt: Prompt, words: string, isPlaceholder: boolean): Paragraph {
  const { shape } = prompt.field;
  const isTruth = shape.holds === 'truth';
  const choices =
    shape.holds === 'choice' ? toLabels(shape, prompt) : isTruth ? ['Yes', 'No'] : undefined;
  return inTable([
    new ControlRun(
      { text: words },
      {
        title: prompt.label,
        tag: toTag(prompt),
        isPlaceholder,
        ...(choices !== undefined && { choices }),
      },
    ),
  ]);
}

function toTicks(
  prompt: Prompt,
  shape: Extract<Shape, { holds: 'choice' }>,
  value: unknown,
): Paragraph[] {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const labels = toLabels(shape, prompt);
  const ticks = shape.values.map((each, index) =>
    toTick(prompt, labels[index], chosen.includes(each)),
  );
  // What is no value of the list is kept as it was typed.
  const typed = chosen.filter((each) => !shape.values.includes(String(each)));
  return [...ticks, ...typed.map((each) => inTable([new TextRun(String(each))]))];
}

function toTick(prompt: Prompt, words: string | undefined, isTicked: boolean): Paragraph {
  const box = new ControlRun(
    { text: isTicked ? '☒' : '☐', font: 'MS Gothic' },
    { title: words ?? prompt.label, tag: toTag(prompt), isTicked, isPlaceholder: false },
  );
  return inTable([box, new TextRun(` ${words ?? 'Yes'}`)]);
}

function toLabels(shape: Extract<Shape, { holds: 'choice' }>, { steps }: Prompt): string[] {
  const name = steps.at(-1) ?? '';
  return shape.values.map((value) => toChoiceLabel(name, value, shape.facet));
}

/** An answer as a person would have typed it. */
function toLines(shape: Shape, prompt: Prompt, value: unknown): string[] {
  if (Array.isArray(value)) {
    const lines = value.map(String);
    return shape.holds === 'citation' ? [lines.join('; ')] : lines;
  }
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No'];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const written = String(value);
  if (shape.holds === 'choice' && shape.values.includes(written))
    return [toChoiceLabel(prompt.steps.at(-1) ?? '', written, shape.facet)];
  return [written];
}

function toPlaceholder(shape: Shape): string {
  const words: Readonly<Record<string, string>> = PLACEHOLDERS;
  return words[shape.holds] ?? PLACEHOLDERS.words;
}

/** What helps to answer, besides the label: the schema's own sentence, where it says more. */
export function toHelp({ field, label }: Prompt): string {
  const { shape, isRequired, mayBeNotRecorded, sentence } = field;
  if (shape.holds === 'true') return '';
  const saysMore = !toComparable(label).includes(toComparable(sentence));
  return [
    saysMore ? sentence : '',
    toShapeHelp(shape),
    mayBeNotRecorded ? 'If no source says, write “not recorded”.' : '',
    isRequired ? '' : 'You can leave this empty.',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function toShapeHelp(shape: Shape): string {
  switch (shape.holds) {
    case 'date':
      return 'A year is enough.';
    case 'reference':
      return 'Its name, as the hub gives it.';
    case 'citation':
      return 'Its short name, from the part “Sources”.';
    case 'list':
      if (shape.of.holds === 'choice') return 'Tick all that apply.';
      return shape.of.holds === 'reference'
        ? 'Names, as the hub gives them, one on each line.'
        : '';
    case 'words':
    case 'number':
    case 'truth':
    case 'true':
    case 'address':
    case 'choice':
    case 'either':
    case 'group':
      return '';
  }
}
