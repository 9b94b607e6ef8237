import type { CardProps } from './cards.ts';
import type { CertaintyLabel } from './labels.ts';
import type { Ref } from './references.ts';
import type { ThreadBand } from './thread.ts';

/** The pieces that an entry's page is made of: a view chooses them, a component draws each. */

/** A value at a glance: words, links, or the plain statement that nothing is recorded. */
export interface Fact {
  readonly label: string;
  /** Empty where nothing is recorded. */
  readonly values: readonly FactValue[];
  readonly refs?: readonly Ref[];
}

export interface FactValue {
  readonly text: string;
  readonly path?: string;
}

export interface Point {
  readonly text: string;
  readonly small?: string;
  readonly path?: string;
  readonly refs: readonly Ref[];
}

export interface Moment {
  readonly when: string;
  /** Stands before the words. */
  readonly link?: FactValue;
  readonly event: string;
  readonly refs: readonly Ref[];
}

export interface ClaimRow {
  readonly outcome: string;
  readonly what: string;
  /** False where no source speaks of the outcome. */
  readonly isKnown: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly details: string;
  readonly certainty: CertaintyLabel;
  readonly refs: readonly Ref[];
}

/** One wording of a clause, with what a reader needs to choose it. */
export interface WordingPart {
  /** Its anchor and name; empty where the section’s own heading says them. */
  readonly id: string;
  readonly name: string;
  /** HTML of the wording, drawn by the body reader, without its heading. */
  readonly html: string;
  readonly facts: readonly Fact[];
  /** Bodies that are known to do it so. */
  readonly shownBy: readonly Point[];
}

export type Part =
  /** Drawn by the body reader: already checked and escaped. */
  | { readonly type: 'html'; readonly html: string }
  | { readonly type: 'thread'; readonly bands: readonly ThreadBand[] }
  | {
      readonly type: 'note';
      readonly title: string;
      readonly text: string;
      readonly link?: FactValue;
    }
  | { readonly type: 'heading'; readonly text: string }
  | {
      readonly type: 'paragraph';
      readonly text: string;
      readonly refs: readonly Ref[];
      readonly link?: FactValue;
    }
  | { readonly type: 'statement'; readonly text: string; readonly refs: readonly Ref[] }
  | { readonly type: 'timeline'; readonly moments: readonly Moment[] }
  | { readonly type: 'claims'; readonly rows: readonly ClaimRow[] }
  | { readonly type: 'lessons'; readonly points: readonly Point[] }
  | { readonly type: 'principles'; readonly points: readonly Point[] }
  | { readonly type: 'points'; readonly points: readonly Point[]; readonly isOrdered?: boolean }
  | { readonly type: 'wordings'; readonly wordings: readonly WordingPart[] }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'cards'; readonly cards: readonly CardProps[] };

/** What search shows of a section that it lists by itself. */
export interface SectionRecord {
  readonly title: string;
  readonly kick: string;
  readonly summary: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** True where the drawn HTML brings its own heading. */
  readonly hasHeading: boolean;
  /** Where search lists the section as a record of its own: what the result shows. */
  readonly record?: SectionRecord;
  /** True where it only names other entries: search finds those themselves. */
  readonly isIndex?: boolean;
}

/** A part only if it holds something. */
export function partIf(isThere: boolean, part: Part): readonly Part[] {
  return isThere ? [part] : [];
}
