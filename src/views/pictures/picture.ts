import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath } from '#domain/kinds.ts';
import type { Chart, MarkSort } from './chart.ts';

export interface TextLink {
  readonly text: string;
  readonly path: string;
}

/** Plain words, or entries by name with the number of those left out. */
export type TableCell = string | { readonly links: readonly TextLink[]; readonly more: number };

export interface PictureTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly head: { readonly text: string; readonly path?: string };
    readonly cells: readonly TableCell[];
  }[];
}

export type KeySort = MarkSort | 'year-only' | 'about' | 'before' | 'gap' | 'stale';

/** One picture with everything that says the same in words and figures. */
export interface Picture {
  /** The anchor on the page and the name of the data file. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, worked out from the data. */
  readonly sentence: string;
  /** What to bear in mind when reading it. */
  readonly notes: readonly string[];
  readonly key: readonly { readonly sort: KeySort; readonly text: string }[];
  readonly chart: Chart;
  readonly table: PictureTable;
  /** Everything behind the picture, for a spreadsheet: the first line names the columns. */
  readonly data: readonly (readonly string[])[];
}

/** What a picture is made from; `today` is the day of the build. */
export interface PictureContext {
  readonly corpus: Corpus;
  readonly today: string;
}

export type Body = Entry<'collaboratives'>;

/** More names than this would hide the number beside them. */
const MOST_NAMES = 20;

export function toNames(links: readonly TextLink[]): TableCell {
  if (links.length === 0) return 'None';
  return {
    links: links.slice(0, MOST_NAMES),
    more: Math.max(0, links.length - MOST_NAMES),
  };
}

export const toName = ({ data }: Body): string => data.shortName ?? data.name;

export const toBodyLink = (body: Body): TextLink => ({ text: toName(body), path: getPath(body) });

/** “1 case study”, “14 case studies”. */
export function toCount(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** “Of 23 on the register,” */
export function toOfRegister(bodies: readonly Body[]): string {
  return `Of ${bodies.length.toLocaleString('en-GB')} on the register,`;
}
