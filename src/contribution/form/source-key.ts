import { toEntryId } from '#domain/entry-id.ts';

/** What a person says of a source. */
export interface NamedSource {
  readonly title?: unknown;
  readonly publisher?: unknown;
  readonly date?: unknown;
}

const MOST_WORDS = 3;

/** A short name for a source, made of who published it and when: `nhs-confederation-2021`. */
export function toSourceKey(source: NamedSource, taken: readonly string[]): string {
  const words = toEntryId(toText(source.publisher) || toText(source.title)).split('-');
  const [year] = /\b(?:19|20)\d{2}\b/u.exec(toText(source.date)) ?? [];
  const name = words.slice(0, MOST_WORDS).filter(Boolean);
  const key = [...(name.length === 0 ? ['source'] : name), ...(year === undefined ? [] : [year])];
  const plain = key.join('-');
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? plain : `${plain}-${String(count)}`;
    if (!taken.includes(tried)) return tried;
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
