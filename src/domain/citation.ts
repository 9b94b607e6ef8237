import type { CitedDate, CitedWork } from './cited-work.ts';
import { type PartialDate, toDateText } from './partial-date.ts';

/** Styles that citations are read in, by their names. */
export const textStyles = { harvard: 'Harvard', vancouver: 'Vancouver', apa: 'APA' } as const;
export type TextStyle = keyof typeof textStyles;

/** Files that reference managers read: how each ends and what it is called. */
export const referenceFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type ReferenceFormat = keyof typeof referenceFormats;

/** A work cited in every way that the hub offers. */
export interface Citation {
  /** With marks where the day goes on which the reader read it. */
  readonly texts: Readonly<Record<TextStyle, string>>;
  /** Without that day. */
  readonly files: Readonly<Record<ReferenceFormat, string>>;
  /** What must be known of it before it is cited: “Withdrawn 3 July 2027.” Texts and files say it too. */
  readonly standing?: string;
}

/** How an entry is cited: as a page of the hub, and the publication that it is about, if it is about one. */
export interface EntryCitations {
  readonly page: Citation;
  readonly publication?: Citation;
}

/** Stand for the day on which the reader read the work, as “22 November 2026” and as “2026 Nov 22”. */
export const ACCESSED_MARKS = { long: '\u{e001}', short: '\u{e002}' } as const;
export type AccessedForm = keyof typeof ACCESSED_MARKS;

/** The day of reading as a style writes it. @param day as 2026-11-22 */
export function toAccessedText(form: AccessedForm, day: PartialDate): string {
  const [date = '', month = '', year = ''] = toDateText(day).split(' ');
  return form === 'long' ? `${date} ${month} ${year}` : `${year} ${month.slice(0, 3)} ${date}`;
}

/** A file for reference managers with the day on which the reader read the work. @param day as 2026-11-22 */
export function withAccessedDay(format: ReferenceFormat, text: string, day: PartialDate): string {
  switch (format) {
    case 'bib':
      return text.replace(/\n\}\s*$/u, `\n\turldate = {${day}},\n}\n`);
    case 'ris':
      return text.replace(/\nER {2}- *\s*$/u, `\nY2  - ${day.replaceAll('-', '/')}\nER  - \n`);
    case 'json': {
      const accessed: CitedDate = { 'date-parts': [day.split('-').map(Number)] };
      const works = (JSON.parse(text) as CitedWork[]).map((work) => ({ ...work, accessed }));
      return toCslJson(works);
    }
  }
}

/** Works as CSL-JSON. */
export function toCslJson(works: readonly CitedWork[]): string {
  return `${JSON.stringify(works, undefined, 2)}\n`;
}
