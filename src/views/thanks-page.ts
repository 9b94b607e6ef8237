import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { getPath, getTitle, kinds } from '#domain/kinds.ts';
import { comparePartialDates, toDateText } from '#domain/partial-date.ts';
import { creditRoles } from '#domain/stewardship.ts';

/** Somebody who is thanked, with all that they did. */
export interface ThankedPerson {
  readonly name: string;
  readonly deeds: readonly {
    /** `Reviewed` */
    readonly role: string;
    readonly title: string;
    readonly kind: string;
    readonly path: string;
    readonly on: string;
  }[];
}

/** Everybody whom an entry names with their consent, in the order of their names; what they did last comes first. */
export function toThankedPeople(corpus: Corpus): readonly ThankedPerson[] {
  const given = kindIds
    .flatMap((kind) => corpus.list(kind))
    .flatMap((entry) => (entry.data.credit ?? []).map((credit) => ({ entry, credit })));
  return [...Map.groupBy(given, ({ credit }) => credit.name)]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([name, held]) => ({
      name,
      deeds: held
        .sort((a, b) => comparePartialDates(b.credit.on, a.credit.on))
        .map(({ entry, credit }) => ({
          role: creditRoles[credit.role],
          title: getTitle(entry),
          kind: kinds[entry.kind].one,
          path: getPath(entry),
          on: toDateText(credit.on),
        })),
    }));
}
