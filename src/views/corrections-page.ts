import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, getTitle, kinds } from '#domain/kinds.ts';
import { comparePartialDates, type PartialDate, toDateText } from '#domain/partial-date.ts';

/** A mistake of the hub, or of what it summarises, that was put right or taken back. */
export interface CorrectionItem {
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  /** What was wrong and what is right, in readers' words. */
  readonly what: string;
  readonly isWithdrawal: boolean;
}

/** The corrections of one day, month or year. */
export interface CorrectionDay {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CorrectionItem[];
}

/** Every correction and withdrawal of any entry, the newest first. */
export function toCorrectionDays(corpus: Corpus): readonly CorrectionDay[] {
  const found = kindIds
    .flatMap((kind): readonly Entry[] => corpus.list(kind))
    .flatMap(findCorrections)
    .toSorted((a, b) => comparePartialDates(b.on, a.on));
  return [...Map.groupBy(found, ({ on }) => on)].map(([id, items]) => ({
    id,
    title: toDateText(id),
    items,
  }));
}

type Dated = CorrectionItem & { readonly on: PartialDate };

function findCorrections(entry: Entry): Dated[] {
  const { data } = entry;
  const item = (on: PartialDate, what: string, isWithdrawal: boolean): Dated => ({
    kind: kinds[entry.kind].one,
    title: getTitle(entry),
    path: getPath(entry),
    what,
    isWithdrawal,
    on,
  });
  const withdrawn = 'withdrawn' in data ? data.withdrawn : undefined;
  return [
    ...(data.corrections ?? []).map(({ date, what }) => item(date, what, false)),
    ...(withdrawn === undefined ? [] : [item(withdrawn.date, withdrawn.why, true)]),
  ];
}
