import type { DataPath } from '#domain/marked-values.ts';
import type { FormSession } from './form-session.ts';

/** What is wrong or could be better in a place, in the checker's words. */
export interface PlacedNotes {
  readonly errors: readonly string[];
  readonly advice: readonly string[];
}

/** A field as it stands on the page. */
export interface PlacedField {
  /** Where it stands in the entry's fields, or the section's index. */
  readonly place: DataPath | number;
  readonly element: HTMLElement;
  readonly show: (notes: PlacedNotes) => void;
  readonly focus: () => void;
}

/** The step on the page: what its controls share. */
export interface DrawnStep {
  readonly session: FormSession;
  /** Ends with the step: listeners and writing surfaces go with it. */
  readonly signal: AbortSignal;
  /** The fields on the page, so that a problem finds its own. A field that has left the page is taken out. */
  readonly placed: Set<PlacedField>;
  /** Parts of fields that are fetched once they are drawn: each promise is kept when its field is whole, or never will be. */
  readonly loading: Promise<unknown>[];
  /** Says something to those who listen to the page. */
  readonly announce: (words: string) => void;
  /** The day, for what is dated by it. */
  readonly today: string;
  /** One list is all that the step asks for: the step's heading is its own. */
  readonly isAlone: boolean;
  /** The address of a page of the site. */
  readonly toHref: (path: string) => string;
  /** Draws the step anew where an answer changes what is asked. */
  readonly redraw: () => void;
}

/** An id for the page, made of where a field stands. */
export function toPageId(place: DataPath | number): string {
  return typeof place === 'number' ? `section-${String(place)}` : `f-${place.join('-')}`;
}

/** The placed field that a problem belongs to: the innermost one that holds its place. */
export function findPlaced(
  placed: Iterable<PlacedField>,
  place: { readonly path?: DataPath | undefined; readonly section?: number | undefined },
): PlacedField | undefined {
  let found: PlacedField | undefined;
  let depth = -1;
  for (const field of placed) {
    if (!field.element.isConnected) continue;
    if (typeof field.place === 'number') {
      if (place.section !== undefined && field.place === place.section) return field;
    } else if (place.path !== undefined && place.section === undefined) {
      const { path } = place;
      const holds = field.place.every((step, index) => step === path[index]);
      if (holds && field.place.length > depth) [found, depth] = [field, field.place.length];
    }
  }
  return found;
}
