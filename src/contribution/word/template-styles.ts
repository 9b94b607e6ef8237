import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** In twentieths of a point: 210 by 297 millimetres, with margins of 2 centimetres. */
export const A4 = { width: 11_906, height: 16_838, margin: 1_134 } as const;

/** The width of the text between the margins. */
export const TEXT_WIDTH = A4.width - 2 * A4.margin;

export const colours = {
  ink: '14241F',
  quiet: '4A5A55',
  link: '0B566B',
  placeholder: '5C6662',
  line: 'C9C3B4',
  head: 'E8F0EC',
  asked: 'F6F4EE',
} as const;

const FONT = 'Arial';

const heading = (size: number, before: number, color: string = colours.ink) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: {
    spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** Sizes are in half-points: NHS documents are asked to be at least 12 points, what stands in tables a little less. */
export const templateStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 24,
        color: colours.ink,
        language: { value: 'en-GB', eastAsia: 'en-GB' },
      },
      paragraph: { spacing: { after: 120, line: 280, lineRule: LineRuleType.AUTO } },
    },
    title: heading(48, 0),
    heading1: heading(34, 480, colours.link),
    heading2: heading(28, 320),
    heading3: heading(24, 240),
    heading4: heading(24, 200),
    hyperlink: { run: { color: colours.link, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Guidance',
      name: 'Guidance',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 21, italics: true, color: colours.quiet },
      paragraph: { spacing: { after: 80, line: 260, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 22 },
      paragraph: { spacing: { after: 40, line: 256, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableGuidance',
      name: 'Table Guidance',
      basedOn: 'Guidance',
      run: { size: 19, italics: true, color: colours.quiet },
      paragraph: { spacing: { after: 30, line: 244, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'HubComponent',
      name: 'Hub Component',
      basedOn: 'Normal',
      run: { font: 'Consolas', size: 20 },
    },
  ],
  characterStyles: [
    { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: colours.placeholder } },
  ],
};

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Lists of up to nine levels; each numbered list of a document is an instance of its own. */
export const templateNumbering: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: LEVELS.map((level) => toLevel(level, LevelFormat.BULLET, '•')) },
    {
      reference: NUMBERS,
      levels: LEVELS.map((level) => toLevel(level, LevelFormat.DECIMAL, `%${String(level + 1)}.`)),
    },
  ],
};

function toLevel(
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) {
  const left = 425 * (level + 1);
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left, hanging: 425 } } },
  };
}
