import { getList } from '#contribution/form/draft-fields.ts';
import type { FormSession } from './form-session.ts';

/** A source of the entry, as it is named in lists. */
export interface ListedSource {
  readonly key: string;
  readonly title: string;
  /** Its title and who published it. */
  readonly words: string;
}

export function listSources(session: FormSession): readonly ListedSource[] {
  return getList(session.submission().draft.fields, ['sources']).flatMap((source) => {
    if (typeof source !== 'object' || source === null) return [];
    const { key, title, publisher } = source as Readonly<Record<string, unknown>>;
    if (typeof key !== 'string') return [];
    const name = typeof title === 'string' && title !== '' ? title : key;
    const by = typeof publisher === 'string' && publisher !== '' ? `, ${publisher}` : '';
    return [{ key, title: name, words: name + by }];
  });
}
