import { toCitationAnchor, toSourceAnchor } from '#body/citation-anchors.ts';
import { type citation, toKeys } from '#domain/fields.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Source } from '#domain/stewardship.ts';
import type { z } from 'zod';

/** A bracketed number beside a fact, linked to its source. */
export interface Ref {
  readonly number: number;
  /** The id of its source in the list. */
  readonly sourceId: string;
  /** The id of this very number, so that the source can link back to it. */
  readonly id: string;
}

/** A source as the page lists it. */
export interface SourceItem {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly publisher: string;
  readonly dateText: string;
  readonly note: string | undefined;
  /** The ids of the places that cite it, in the order of the page. */
  readonly backLinks: readonly string[];
}

export type Citation = z.output<typeof citation>;

/** The sources of a page, numbered once for its body, its fields and the entries it draws on. */
export interface References {
  readonly cite: (keys: Citation | undefined, from?: readonly Source[]) => readonly Ref[];
  readonly list: () => readonly SourceItem[];
}

/**
 * Numbers a page's sources. The entry's own come first, in their order, since its body cites them by
 * that number; sources of other entries shown on the page follow as they are cited.
 */
export function toReferences(
  own: readonly Source[],
  inBody: Readonly<Record<string, number>> = {},
): References {
  const listed = own.map((source) => ({ source, cited: inBody[source.key] ?? 0 }));

  const find = (key: string, from: readonly Source[]) => {
    const source = from.find((each) => each.key === key);
    if (source === undefined) return undefined;
    const same = listed.find(
      (item) => item.source.title === source.title && item.source.url === source.url,
    );
    if (same) return same;
    const added = { source, cited: 0 };
    listed.push(added);
    return added;
  };

  return {
    cite: (keys, from = own) =>
      toKeys(keys).flatMap((key) => {
        const item = find(key, from);
        if (item === undefined) return [];
        item.cited += 1;
        const number = listed.indexOf(item) + 1;
        const id = toCitationAnchor(number, item.cited);
        return [{ number, sourceId: toSourceAnchor(number), id }];
      }),
    list: () =>
      listed.map(({ source, cited }, index) => ({
        number: index + 1,
        id: toSourceAnchor(index + 1),
        title: source.title,
        url: source.url,
        publisher: source.publisher,
        dateText: toSourceDate(source),
        note: source.note,
        backLinks: Array.from({ length: cited }, (_, place) =>
          toCitationAnchor(index + 1, place + 1),
        ),
      })),
  };
}

/** The date of a source as readers see it: one that is inferred says so. */
export function toSourceDate({ date, about }: Pick<Source, 'date' | 'about'>): string {
  if (date === undefined) return 'no date';
  return about ? `${toDateText(date)} (date inferred)` : toDateText(date);
}
