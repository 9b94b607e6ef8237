import { type IStylesOptions, LineRuleType } from 'docx';

/** In twentieths of a point: 210 by 297 millimetres, margins of 2 centimetres, the footer 1 above the edge. */
export const A4 = { width: 11_906, height: 16_838, margin: 1_134, footer: 567 } as const;

const INK = '14241F';
const FONT = 'Arial';

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: {
    spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** Sizes are in half-points: NHS documents are asked to be at least 12 points, tables a little less. */
export const paperStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, color: INK, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: heading(44, 0),
    heading1: heading(32, 360),
    heading2: heading(26, 240),
    hyperlink: { run: { color: '0B566B', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'SmallText',
      name: 'Small Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO } },
    },
  ],
};
