import type { KindId } from '#domain/kind-ids.ts';

/** Part of a body: the text beneath one second-level heading. */
export interface DraftSection {
  /** The heading's words, without the `##`; '' for text that stands before the first heading. */
  readonly heading: string;
  /** What stands beneath it, in the Markdown that entries are written in; no second-level heading within. */
  readonly text: string;
}

/** An entry that a person is working on, sound or not: what was typed is kept as it was typed. */
export interface Draft {
  readonly kind: KindId;
  /** The id that will be its file's name and its address; '' until there is one. */
  readonly id: string;
  /** Its fields as its file holds them, by name. A field without an answer is left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its body in parts, in order; none for kinds without a body. */
  readonly sections: readonly DraftSection[];
}

/** A picture that goes beside the entry. */
export interface Picture {
  /** Its file's name, such as `map.png`; the body shows it by this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person wants to do: each has a form, a path below `/contribute/` and an issue form of this name. */
export const purposeIds = ['case-study', 'qa', 'correction', 'adaptation', 'status'] as const;
export type PurposeId = (typeof purposeIds)[number];

/** Days after which a browser deletes a draft that nobody opened or changed. */
export const DAYS_KEPT = 90;

/** Everything that a person sends, and that a browser keeps until then. */
export interface Submission {
  readonly purpose: PurposeId;
  readonly draft: Draft;
  /** The entry's file as it stood when the person opened it; undefined for a new entry. */
  readonly original: string | undefined;
  readonly pictures: readonly Picture[];
}
