import type { Root } from 'hast';

/** What a document says that the hub has no place for, and why. */
export interface Unplaced {
  readonly text: string;
  readonly why: string;
}

/** A picture that stands in the document. */
export interface FoundPicture {
  /** Undefined where it can't be shown on a page. */
  readonly bytes: Uint8Array | undefined;
  readonly ending: 'png' | 'jpg' | 'webp';
  /** The words that stand for it; '' where the document has none. */
  readonly alt: string;
}

/**
 * A document of either format on its way: the same few elements, with marks (`a` with an id) where a
 * field's answer (`field:claims.what`) or a picture (`picture:2`) stands.
 */
export interface DocumentReading {
  readonly root: Root;
  readonly pictures: readonly FoundPicture[];
  readonly unplaced: readonly Unplaced[];
  readonly notices: readonly string[];
  /** The words of each paragraph that a reader of the document sees, to prove that none is lost. */
  readonly visible: readonly string[];
}

/** What is found on the way through a document, of either format. */
export class Findings {
  readonly pictures: FoundPicture[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly notices: string[] = [];
  private readonly counts = new Map<Counted, number>();

  count(what: Counted): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** Everything that a person should know, counted things first. */
  toNotices(): string[] {
    const counted = [...this.counts].map(([what, count]) => countedWords[what](count));
    return [...new Set([...counted, ...this.notices])];
  }
}

const countedWords = {
  inserted: (count: number) =>
    `${toCount(count, 'tracked insertion was', 'tracked insertions were')} taken in as part of the text.`,
  deleted: (count: number) =>
    `${toCount(count, 'tracked deletion was', 'tracked deletions were')} left out, as Word does once it is accepted. No deleted word is in the entry.`,
  hidden: (count: number) =>
    `${toCount(count, 'piece of hidden text was', 'pieces of hidden text were')} left out.`,
  comment: (count: number) =>
    `${toCount(count, 'comment was', 'comments were')} left out. Comments are never published.`,
  contents: () => 'The table of contents was left out: the page makes its own.',
  box: (count: number) =>
    `The words of ${toCount(count, 'text box', 'text boxes')} were put after the paragraph beside it. Check that they are in the right place.`,
  formula: (count: number) =>
    `${toCount(count, 'formula was', 'formulas were')} turned into plain text. Check that it can be read.`,
  merged: (count: number) =>
    `${toCount(count, 'table has', 'tables have')} merged cells. They were taken apart: check that each cell says what it should.`,
  nested: (count: number) =>
    `${toCount(count, 'table', 'tables')} inside another table became text in its cell.`,
  struck: (count: number) =>
    `${toCount(count, 'piece of text is', 'pieces of text are')} struck through in the document. The words were kept: take out what should not be there.`,
  link: (count: number) =>
    `${toCount(count, 'link was', 'links were')} removed and the words kept: only links to safe public web pages are published.`,
  secure: (count: number) =>
    `${toCount(count, 'link', 'links')} began with http:// and now begins with https://. Check that each still opens.`,
  numbered: (count: number) =>
    `Numbers typed before ${toCount(count, 'heading', 'headings')} were left out.`,
  guidance: () => 'The guidance of the template was left out.',
} as const satisfies Record<string, (count: number) => string>;

export type Counted = keyof typeof countedWords;

function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
