import { type IContext, type IXmlableObject, TextRun } from 'docx';

/** Word keeps no more characters of a control’s title and tag. */
const MOST_CHARACTERS = 64;

/**
 * A blank that Word offers to fill in: a click selects it whole, and its question stands above it. The
 * library has no content controls, so its run is wrapped in one (ECMA-376, part 1, 17.5.2).
 */
export class BlankControl extends TextRun {
  private readonly about: readonly IXmlableObject[];

  /** @param asks The question; '' where there is none, and the blank’s own words serve. */
  constructor(text: string, asks: string) {
    super({ text, highlight: 'yellow' });
    const value = (words: string) => ({ _attr: { 'w:val': words.slice(0, MOST_CHARACTERS) } });
    this.about = [
      { 'w:alias': value(asks === '' ? text : asks) },
      { 'w:tag': value(text.replace(/[[\]]/gu, '')) },
      { 'w:temporary': {} },
      { 'w:showingPlcHdr': {} },
      { 'w:text': {} },
    ];
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context);
    if (run === undefined) throw new Error('The library wrote a blank without words.');
    return { 'w:sdt': [{ 'w:sdtPr': this.about }, { 'w:sdtContent': [run] }] };
  }
}
