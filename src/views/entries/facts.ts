import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { getPath, getTitle } from '#domain/kinds.ts';
import { toDateText } from '#domain/partial-date.ts';
import type { Fact, FactValue } from '#views/parts.ts';
import type { Ref } from '#views/references.ts';

/** A fact from plain text; "not recorded", or nothing at all, shows as not recorded. */
export function toFact(label: string, text: string | undefined, refs: readonly Ref[] = []): Fact {
  const isRecorded = text !== undefined && text !== NOT_RECORDED && text !== '';
  return { label, values: isRecorded ? [{ text }] : [], refs };
}

/** Facts that share one source name it once, after the last that is recorded. */
export function withRefs(facts: readonly Fact[], refs: readonly Ref[]): Fact[] {
  const last = facts.findLastIndex(({ values }) => values.length > 0);
  return facts.map((fact, index) => (index === last ? { ...fact, refs } : fact));
}

/** Links to entries, by id. */
export function toEntryLinks(kind: KindId, ids: readonly string[], corpus: Corpus): FactValue[] {
  return ids.map((id) => {
    const entry = corpus.find(kind, id);
    return entry ? { text: getTitle(entry), path: getPath(entry) } : { text: id };
  });
}

interface QualifiedDate {
  readonly date: string;
  readonly about?: true | undefined;
  readonly before?: true | undefined;
}

/** A date with how well it is known: "By October 2021", "About 2020, inferred". */
export function toQualifiedDate({ date, about, before }: QualifiedDate): string {
  if (date === NOT_RECORDED) return NOT_RECORDED;
  const text = toDateText(date);
  if (before) return about ? `By about ${text}, inferred` : `By ${text}`;
  return about ? `About ${text}, inferred` : text;
}

/** Labels as one line of text: only the first keeps its capital, unless it is a short form. */
export function toInlineList(labels: readonly string[]): string {
  return labels
    .map((label, index) =>
      index === 0 || /^\S*[A-Z]\S*[A-Z]/.test(label)
        ? label
        : label.charAt(0).toLowerCase() + label.slice(1),
    )
    .join(', ');
}

/** Links to where a text can be read: the site is name enough for a page, a file has a name of its own. */
export function toReadingLinks(addresses: readonly string[]): FactValue[] {
  return [...new Set(addresses)].map((path) => {
    const { hostname, pathname } = new URL(path);
    const file = /[^/]+\.(?!(?:html?|aspx?|php)$)\w+$/u.exec(pathname)?.[0].replaceAll('%20', ' ');
    return { text: file === undefined ? hostname : `${file} (${hostname})`, path };
  });
}
