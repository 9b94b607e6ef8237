import {
  ACCESSED_MARKS,
  type AccessedForm,
  type Citation,
  type EntryCitations,
  referenceFormats,
  type ReferenceFormat,
  textStyles,
  type TextStyle,
} from '#domain/citation.ts';
import { getCitePath, getReferenceFilePath } from '#domain/cite-paths.ts';
import { getVersionDate } from '#domain/cited-work.ts';
import { type Entry, getPath, getTitle, kinds } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import { publicationTypes } from '#domain/research.ts';

/** A piece of a citation: words, or the place of the day on which the reader read the work. */
export type CitationPiece = string | { readonly accessed: AccessedForm };

/** A work that can be cited: the page, or the publication that it is about. */
export interface CitedSection {
  readonly id: string;
  readonly title: string;
  /** What it is, and what a reader should know before citing it. */
  readonly about: string;
  /** That it was corrected, superseded or withdrawn, or is still to come. */
  readonly standing: string | undefined;
  readonly texts: readonly {
    readonly style: string;
    readonly pieces: readonly CitationPiece[];
  }[];
  readonly files: readonly {
    readonly format: ReferenceFormat;
    readonly name: string;
    readonly path: string;
    readonly text: string;
  }[];
}

/** A page that cites an entry in every style. */
export interface CitePage {
  readonly title: string;
  readonly sort: string;
  readonly description: string;
  readonly path: string;
  readonly crumbs: readonly { readonly text: string; readonly path: string }[];
  readonly sections: readonly CitedSection[];
}

/** The publication stands before the hub's page about it: it is what most readers want to cite. */
export function toCitePage(entry: Entry, { page, publication }: EntryCitations): CitePage {
  const title = getTitle(entry);
  const { one, many } = kinds[entry.kind];
  const version = getVersionDate(entry);
  const day = version === entry.data.review.reviewedOn ? 'of its last review' : 'it came out here';
  const isSummary = publication !== undefined;
  const own: CitedSection = {
    id: 'page',
    title: isSummary ? 'The hub’s page about it' : 'This page of the hub',
    about: `The version of ${toDateText(version)}, the day ${day}. The address stays the same; what is there may change.`,
    ...toWays(entry, 'page', page),
  };
  return {
    title: `Cite: ${title}`,
    sort: one,
    description: `Citations of “${title}” in Harvard, Vancouver and APA style, and files for reference managers.`,
    path: getCitePath(entry),
    crumbs: [
      { text: 'Home', path: '/' },
      { text: many, path: `/${entry.kind}/` },
      { text: title, path: getPath(entry) },
    ],
    sections:
      publication === undefined || entry.kind !== 'research'
        ? [own]
        : [
            {
              id: 'publication',
              title: 'The publication itself',
              about: toAbout(entry),
              ...toWays(entry, 'publication', publication),
            },
            own,
          ],
  };
}

function toAbout({ data }: Entry<'research'>): string {
  return `${publicationTypes[data.type]}. Read it before you cite it: the hub’s page is a summary.`;
}

function toWays(
  entry: Entry,
  of: keyof EntryCitations,
  { texts, files, standing }: Citation,
): Pick<CitedSection, 'texts' | 'files' | 'standing'> {
  return {
    standing,
    texts: (Object.keys(textStyles) as TextStyle[]).map((style) => ({
      style: textStyles[style],
      pieces: toPieces(texts[style]),
    })),
    files: (Object.keys(referenceFormats) as ReferenceFormat[]).map((format) => ({
      format,
      name: referenceFormats[format],
      path: getReferenceFilePath(entry, of, format),
      // A line of RIS ends in a blank, which no reader sees.
      text: files[format].replace(/ +$/gmu, ''),
    })),
  };
}

const forms = Object.keys(ACCESSED_MARKS) as AccessedForm[];
const MARKS = new RegExp(`([${Object.values(ACCESSED_MARKS).join('')}])`, 'u');

function toPieces(text: string): CitationPiece[] {
  return text
    .split(MARKS)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const accessed = forms.find((form) => ACCESSED_MARKS[form] === piece);
      return accessed === undefined ? piece : { accessed };
    });
}
