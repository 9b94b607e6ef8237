import type { Drawing } from '#body/read-body.ts';
import type { Corpus } from '#domain/corpus.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Fact, Section } from '#views/parts.ts';
import type { References } from '#views/references.ts';
import type { Site } from '#views/site.ts';
import type { UsingEntry } from '#views/term-uses.ts';

/** What a kind's view is made from. */
export interface ViewContext<K extends KindId> {
  readonly entry: Entry<K>;
  readonly corpus: Corpus;
  /** The drawn body, for a kind that has one. */
  readonly drawing: Drawing | undefined;
  readonly references: References;
  readonly today: string;
  readonly site: Site;
  /** Of a term of the glossary, the entries that use it. */
  readonly uses: readonly UsingEntry[];
}

/** What sets one kind's page apart from another's. */
export interface EntryView {
  readonly glance: readonly Fact[];
  readonly sections: readonly Section[];
  /** Lists of other entries, which stand after all that the entry itself says. */
  readonly holdings?: readonly Section[];
}
