import { type IContext, type IRunOptions, type IXmlableObject, Paragraph, TextRun } from 'docx';
import { colours } from './template-styles.ts';

/** What a content control is: its name for those who listen, the field it is for, and what it offers. */
export interface ControlOptions {
  readonly title: string;
  /** The tag that says what is answered: `hub:claims.what`; undefined for text of the entry. */
  readonly tag?: string;
  /** The values to choose from. */
  readonly choices?: readonly string[];
  /** A box to tick. */
  readonly isTicked?: boolean;
  /** Words that stand there until somebody writes. */
  readonly isPlaceholder: boolean;
}

/** By its style for Word, by its colour for programs that do not know the style. */
const PLACEHOLDER = { style: 'PlaceholderText', color: colours.placeholder } as const;

/** A run of text in a content control. The library has no such controls, save boxes without a tag. */
export class ControlRun extends TextRun {
  private readonly control: ControlOptions;

  constructor(run: IRunOptions, options: ControlOptions) {
    super(options.isPlaceholder ? { ...run, ...PLACEHOLDER } : run);
    this.control = options;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return toControl(super.prepForXml(context), this.control);
  }
}

/** A paragraph in a content control that takes any formatting, and more paragraphs. */
export class ControlParagraph extends Paragraph {
  private readonly control: ControlOptions;

  constructor(words: string, options: ControlOptions) {
    super({ children: [new TextRun({ text: words, ...PLACEHOLDER })] });
    this.control = options;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return toControl(super.prepForXml(context), this.control);
  }
}

const value = (name: string, held: string): IXmlableObject => ({
  [name]: { _attr: { 'w:val': held } },
});

/** The properties in the order that the format wants: ECMA-376, part 1, 17.5.2.38. */
function toControl(
  content: IXmlableObject | undefined,
  { title, tag, choices, isTicked, isPlaceholder }: ControlOptions,
): IXmlableObject | undefined {
  if (content === undefined) return undefined;
  const isParagraph = 'w:p' in content;
  const properties: IXmlableObject[] = [
    value('w:alias', title.slice(0, 64)),
    ...(tag === undefined ? [] : [value('w:tag', tag)]),
    ...(isPlaceholder ? [{ 'w:showingPlcHdr': {} }] : []),
    ...toSort(choices, isTicked, isParagraph),
  ];
  return { 'w:sdt': [{ 'w:sdtPr': properties }, { 'w:sdtContent': [content] }] };
}

function toSort(
  choices: readonly string[] | undefined,
  isTicked: boolean | undefined,
  isParagraph: boolean,
): IXmlableObject[] {
  if (isTicked !== undefined)
    return [
      {
        'w14:checkbox': [
          { 'w14:checked': { _attr: { 'w14:val': isTicked ? '1' : '0' } } },
          { 'w14:checkedState': { _attr: { 'w14:val': '2612', 'w14:font': 'MS Gothic' } } },
          { 'w14:uncheckedState': { _attr: { 'w14:val': '2610', 'w14:font': 'MS Gothic' } } },
        ],
      },
    ];
  if (choices !== undefined)
    return [
      {
        'w:dropDownList': choices.map((choice) => ({
          'w:listItem': { _attr: { 'w:displayText': choice, 'w:value': choice } },
        })),
      },
    ];
  return isParagraph ? [] : [{ 'w:text': {} }];
}
