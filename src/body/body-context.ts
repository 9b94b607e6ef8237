import type { GlossaryIndex } from './glossary-terms.ts';

/** An image file as a page can show it. */
export interface BodyImage {
  readonly src: string;
  /** The candidates of an `img` element's `srcset`, or '' where there is one size only. */
  readonly srcset: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Stands for a picture where no page is made, so that it need only be there. */
export const ANY_PICTURE: BodyImage = { src: '', srcset: '', width: 1, height: 1 };

/** A small file of figures that lies beside an entry; one that can't be read has neither columns nor rows. */
export interface BodyTable {
  /** Where a reader can download it. */
  readonly href: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** The line of the file, counted from 1. */
    readonly line: number;
    /** One for each column. */
    readonly cells: readonly string[];
    /** The columns of the file, counted from 1, in which they begin; left out where there is no file. */
    readonly starts?: readonly number[];
  }[];
}

/** What a body is read against. */
export interface BodyContext {
  /** Keys of the entry's own sources, in order: a citation's number is its place in this list, from 1. */
  readonly sourceKeys: readonly string[];
  readonly glossary: GlossaryIndex;
  /** Where the site stands, such as `/` or `/hub/`; prefixed to links within the hub. */
  readonly base: string;
  /** The image of this file name; undefined where no such file lies beside the entry. */
  readonly image: (fileName: string) => BodyImage | undefined;
  /** The figures of this file name, likewise; left out where files of figures are not at hand. */
  readonly table?: ((fileName: string) => BodyTable | undefined) | undefined;
  /** The files of figures beside the entry, for a name that is none of theirs; left out where nobody knows them all. */
  readonly tableNames?: (() => readonly string[]) | undefined;
  /** True where the sections are also wanted as a paper, for Word and other programs. */
  readonly wantsPaper?: boolean;
}
