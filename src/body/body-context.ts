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

/** What a body is read against. */
export interface BodyContext {
  /** Keys of the entry's own sources, in order: a citation's number is its place in this list, from 1. */
  readonly sourceKeys: readonly string[];
  readonly glossary: GlossaryIndex;
  /** Where the site stands, such as `/` or `/hub/`; prefixed to links within the hub. */
  readonly base: string;
  /** The image of this file name; undefined where no such file lies beside the entry. */
  readonly image: (fileName: string) => BodyImage | undefined;
  /** True where the sections are also wanted as a paper, for Word and other programs. */
  readonly wantsPaper?: boolean;
}
