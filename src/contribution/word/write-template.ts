import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { type Draft, type PurposeId, purposeIds } from '#contribution/draft.ts';
import { getAt, getList } from '#contribution/form/draft-fields.ts';
import { toItemName, toLabel } from '#contribution/form/field-labels.ts';
import { getPurpose } from '#contribution/form/purposes.ts';
import type { Field } from '#domain/schema-fields.ts';
import { ControlParagraph, ControlRun } from './content-controls.ts';
import { TextDrawing } from './draw-text.ts';
import { toComparable } from './hast-text.ts';
import { listPrompts, type Prompt } from './prompts.ts';
import { type Asked, type TemplatePlan, toTemplatePlan } from './template-plan.ts';
import { A4, templateNumbering, templateStyles } from './template-styles.ts';
import { isShortItem, toItemTable, toQuestionTable } from './template-tables.ts';
import {
  FOOT,
  FREE_TEXT,
  PLACEHOLDERS,
  toHeadingPlaces,
  toItemHeading,
  toPartHeading,
} from './template-words.ts';

type Block = Paragraph | Table;

/** Blank rows of a table with a row for each item, and blank tables of longer items. */
const BLANK_ROWS = 4;
const BLANK_TABLES = 2;

const HOW_TO = [
  'Fill in what you know, in any order, and leave the rest: the form on the hub’s website asks again.',
  'Words in italics, like these, help you to fill it in. They are never published, and you can leave them where they are.',
  'When you have finished, drop this file on the page of the hub where you got it. You will see the finished page before anything is sent.',
];

/** The Word template for a purpose: blank, or filled with an entry. */
export async function writeTemplate(purpose: PurposeId, draft?: Draft): Promise<Uint8Array> {
  return toBytes(toDocument(toTemplatePlan(purpose), draft));
}

async function toBytes(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function toDocument(plan: TemplatePlan, draft: Draft | undefined): Document {
  const text = new TextDrawing();
  const children = new TemplateWriter(plan, draft, text).write();
  const { margin } = A4;
  return new Document({
    title: plan.title,
    description: `A template of the Primary Care Hub: ${plan.title}`,
    creator: 'Primary Care Hub',
    lastModifiedBy: 'Primary Care Hub',
    styles: templateStyles,
    numbering: templateNumbering,
    footnotes: text.footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: A4.width, height: A4.height },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: new Footer({ children: [toFooterLine(plan.title)] }) },
        children,
      },
    ],
  });
}

class TemplateWriter {
  private readonly plan: TemplatePlan;
  private readonly draft: Draft | undefined;
  private readonly text: TextDrawing;

  constructor(plan: TemplatePlan, draft: Draft | undefined, text: TextDrawing) {
    this.plan = plan;
    this.draft = draft;
    this.text = text;
  }

  write(): Block[] {
    const { title, parts } = this.plan;
    return [
      new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
      ...HOW_TO.map(toGuidance),
      ...parts.flatMap(({ title: name, lead, asked }, index) => [
        toHeading(toPartHeading(name, index + 1, parts.length), HeadingLevel.HEADING_1),
        toGuidance(lead),
        ...asked.flatMap((each) => this.toAsked(each, name)),
      ]),
    ];
  }

  private toAsked(asked: Asked, name: string): Block[] {
    if (asked.asks === 'text') return this.toText();
    if (asked.asks === 'fields')
      return [
        toQuestionTable(name, listPrompts(asked.fields), (prompt) => this.getValue(prompt.steps)),
        toGap(),
      ];
    const { field } = asked;
    const prompts = listPrompts([field]);
    const label = toLabel([field.name]);
    // A part that asks for one list needs no second heading of the same words.
    const head =
      label === name ? [] : [toHeading(label, HeadingLevel.HEADING_2), ...toListHelp(field, label)];
    return field.shape.holds === 'group'
      ? [...head, toQuestionTable(label, prompts, ({ steps }) => this.getValue(steps)), toGap()]
      : [...head, ...this.toItems(field, prompts, label)];
  }

  private toItems(field: Field, prompts: readonly Prompt[], label: string): Block[] {
    const count = getList(this.draft?.fields, [field.name]).length;
    const isShort = isShortItem(prompts);
    const blank = isShort ? BLANK_ROWS : BLANK_TABLES;
    const items = Array.from(
      { length: count === 0 ? blank : count + 1 },
      (_, item) =>
        ({ steps: [list = '', ...rest] }: Prompt) =>
          this.getValue([list, item, ...rest]),
    );
    if (isShort)
      return [
        toItemTable(label, prompts, items),
        toAfterword('To add more, press Tab in the last cell, or copy a row.'),
      ];
    const name = toItemName([field.name]);
    const one = name.charAt(0).toUpperCase() + name.slice(1);
    return [
      ...items.flatMap((getValue, item) => [
        toHeading(toItemHeading(one, item + 1), HeadingLevel.HEADING_3),
        toQuestionTable(toItemHeading(one, item + 1), prompts, getValue),
      ]),
      toAfterword('To add more, copy the last table and its heading.'),
    ];
  }

  private toText(): Block[] {
    const { sections } = this.plan;
    if (sections.length === 0) return this.toFreeText();
    const intro = this.draft?.sections.find(({ heading }) => heading === '')?.text ?? '';
    return [
      ...this.text.draw(intro),
      ...sections.flatMap(({ heading, hint }) => {
        const text =
          this.draft?.sections.find((section) => section.heading === heading)?.text ?? '';
        return [
          toHeading(heading, HeadingLevel.HEADING_2),
          ...(hint === '' ? [] : [toGuidance(hint)]),
          ...(text === '' ? [toPlaceholder(heading)] : this.text.draw(text)),
        ];
      }),
    ];
  }

  /** Where headings are free, places for the first few. */
  private toFreeText(): Block[] {
    const isInterview = this.plan.kind === 'qas';
    const what = isInterview ? 'question' : 'heading';
    const given = this.draft?.sections ?? [];
    const help = isInterview
      ? 'Write each question in the style “Heading 2”, with the answer beneath it. Use the same words for the question as in the table.'
      : 'Give each part of the text a heading in the style “Heading 2”.';
    const blank = toHeadingPlaces(what).flatMap((words) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [new ControlRun({ text: words }, { title: words, isPlaceholder: true })],
      }),
      toPlaceholder(`Text beneath the ${what}`),
    ]);
    return [
      toHeading(isInterview ? FREE_TEXT.qas : FREE_TEXT.other, HeadingLevel.HEADING_2),
      toGuidance(help),
      ...(given.length === 0
        ? blank
        : given.flatMap(({ heading, text }) => [
            ...(heading === '' ? [] : [toHeading(heading, HeadingLevel.HEADING_2)]),
            ...this.text.draw(text),
          ])),
    ];
  }

  private getValue(steps: readonly (string | number)[]): unknown {
    return getAt(this.draft?.fields, steps);
  }
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

const toHeading = (text: string, heading: Level): Paragraph => new Paragraph({ text, heading });

/** Stands with what comes after it. */
const toGuidance = (text: string): Paragraph =>
  new Paragraph({ style: 'Guidance', text, keepNext: true });

/** What a list or group is for, where that says more than its heading. */
function toListHelp({ sentence, isRequired }: Field, label: string): Paragraph[] {
  const saysMore = !toComparable(sentence).includes(toComparable(label));
  const help = [
    ...(saysMore ? [sentence] : []),
    ...(isRequired ? [] : ['You can leave this empty.']),
  ];
  return help.length === 0 ? [] : [toGuidance(help.join(' '))];
}

/** Stands with what comes before it. */
const toAfterword = (text: string): Paragraph =>
  new Paragraph({ style: 'Guidance', text, spacing: { before: 80 } });

const toPlaceholder = (title: string): Paragraph =>
  new ControlParagraph(PLACEHOLDERS.text, { title, isPlaceholder: true });

/** Two tables in a row would grow together. */
const toGap = (): Paragraph => new Paragraph({ text: '' });

function toFooterLine(words: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun({
        size: 18,
        children: [`${FOOT} ${words}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

/** The purposes that have a template: those that make a new entry. */
export const templatePurposes = purposeIds.filter((purpose) => getPurpose(purpose).isNew);
