import type { PurposeId } from '#contribution/draft.ts';
import type { KindId } from '#domain/kind-ids.ts';

/** A value to choose, and what a person reads for it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How a field is asked for. Plain data, so that a page can hand it to a browser. */
export type Control =
  | {
      readonly as: 'words';
      /** The most characters it may have. */
      readonly most?: number;
      /** A sentence or more is asked for, not a name. */
      readonly isLong: boolean;
    }
  /** A number, or words where there is none. */
  | { readonly as: 'figure' }
  | { readonly as: 'number' }
  | { readonly as: 'date' }
  | { readonly as: 'address' }
  /** True where ticked, left out where not. */
  | { readonly as: 'tick' }
  | { readonly as: 'choice'; readonly choices: readonly Choice[] }
  | { readonly as: 'choices'; readonly choices: readonly Choice[] }
  | { readonly as: 'lookup'; readonly kind: KindId }
  | { readonly as: 'lookups'; readonly kind: KindId }
  | { readonly as: 'citation' }
  | {
      readonly as: 'list';
      /** What one item is called, such as `event`. */
      readonly one: string;
      readonly of: Control;
    }
  | { readonly as: 'group'; readonly fields: readonly FormField[] };

/** A field as a person is asked for it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** What it is for: the schema's own sentence. '' where the label says it all. */
  readonly hint: string;
  readonly isOptional: boolean;
  readonly mayBeNotRecorded: boolean;
  /** Few answer it: it waits in a fold beneath the others of its item. */
  readonly isFolded: boolean;
  readonly control: Control;
}

/** What stands in a step, in the order asked. */
export type Part =
  | { readonly holds: 'field'; readonly field: FormField }
  /** The text of the entry, section by section. */
  | { readonly holds: 'body' }
  /** Questions, each with its answer in the body. */
  | { readonly holds: 'answers'; readonly field: FormField }
  | { readonly holds: 'sources'; readonly field: FormField }
  /** One more item of a record's history; those before it stay as they are. */
  | { readonly holds: 'newest'; readonly field: FormField }
  /** Whether the body may be named. */
  | { readonly holds: 'naming' }
  | { readonly holds: 'permission' }
  /** Who wrote it, where the kind names its authors, and whether helpers are thanked by name. */
  | { readonly holds: 'credit'; readonly field: FormField }
  | { readonly holds: 'check' };

/** What is asked at one time. */
export interface Step {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  /** What it asks, in a sentence or two. */
  readonly lead: string;
  readonly parts: readonly Part[];
}

/** A form for one purpose and kind. */
export interface Form {
  readonly purpose: PurposeId;
  readonly kind: KindId;
  /** What a person does with it, such as `Share a case study`. */
  readonly title: string;
  /** What the thing is called in a sentence, such as `case study`. */
  readonly one: string;
  readonly steps: readonly Step[];
  /** The headings that the body must have, each with what to write beneath it; none where it is free. */
  readonly sections: readonly { readonly heading: string; readonly hint: string }[];
  /** Fields that must be there even where nothing is said: an empty list or group. */
  readonly empty: Readonly<Record<string, readonly never[] | Readonly<Record<string, never>>>>;
  /** Date fields that nobody is asked for: they take the day on which the form was begun. */
  readonly dated: readonly string[];
  /** What is written where no source says. */
  readonly notRecorded: string;
}
