/** A document, whatever program writes it: what a Word file is made from. */
export interface Paper {
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  /** One sentence for the file’s properties. */
  readonly description: string;
  readonly isLandscape: boolean;
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** True where the program that opens the file counts it: taken out, the rest are counted anew. */
      readonly isNumbered?: true;
      /** True at level 1 where the pages lie on their side up to the next heading of level 1, for a wide table (Word). */
      readonly isWide?: true;
    }
  | {
      readonly type: 'paragraph';
      readonly runs: readonly Run[];
      /** True where it names what follows: the two stay on one page, apart from what stands before. */
      readonly isLead?: true;
      /** True where it is there to be looked up: set smaller than what is read. */
      readonly isSmall?: true;
    }
  | {
      readonly type: 'list';
      readonly isNumbered: boolean;
      readonly items: readonly Line[];
      /** As of a paragraph. */
      readonly isSmall?: true;
    }
  | {
      readonly type: 'table';
      /** Read out in place of the table’s look: its alternative text. */
      readonly name: string;
      readonly says: string;
      readonly columns: readonly string[];
      readonly rows: readonly { readonly head: string; readonly cells: readonly Lines[] }[];
    };

export interface Run {
  readonly text: string;
  readonly isBold?: true;
  /** Lighter: a gap, a note, something to fill in. */
  readonly isQuiet?: true;
  readonly address?: string;
  /** The words are still to be written: what whoever fills them in is asked. */
  readonly asks?: string;
}

/** One paragraph’s words. */
export type Line = readonly Run[];
export type Lines = readonly Line[];

/** Plain words as a paragraph. */
export function toParagraph(text: string, more: Omit<Run, 'text'> = {}): Block {
  return { type: 'paragraph', runs: [{ text, ...more }] };
}
