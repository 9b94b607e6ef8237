import type { GlossaryTerm } from '#body/glossary-terms.ts';
import type { HubEntry, HubIndex, WithdrawnWork } from '#contribution/hub-index.ts';
import type { Corpus } from '#domain/corpus.ts';
import { kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { findNames } from './search-names.ts';

/** The light list of all that the hub holds, for those who write for it. */
export function toHubIndex(corpus: Corpus, namedForms: readonly string[]): HubIndex {
  const entries = kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
  return {
    entries: entries.map((entry) => toHubEntry(entry, corpus)),
    adapted: Object.fromEntries(
      corpus
        .list('case-studies')
        .flatMap(({ id, data }) =>
          data.adaptedFrom === undefined ? [] : [[id, data.adaptedFrom.map(({ from }) => from)]],
        ),
    ),
    withdrawn: Object.fromEntries(corpus.list('research').flatMap(toWithdrawn)),
    namedForms,
  };
}

function toWithdrawn({ id, data }: Entry<'research'>): [string, WithdrawnWork][] {
  const { url, files = [], withdrawn } = data;
  if (withdrawn === undefined) return [];
  return [[id, { date: withdrawn.date, urls: [...(url === undefined ? [] : [url]), ...files] }]];
}

function toHubEntry(entry: Entry, corpus: Corpus): HubEntry {
  const title = getTitle(entry);
  const isOther = (name: string) => !title.toLowerCase().includes(name.toLowerCase());
  return {
    kind: entry.kind,
    id: entry.id,
    title,
    path: getPath(entry),
    also: [...new Set(findNames(entry))].filter(isOther),
    systems: getSystems(entry, corpus),
  };
}

/** A case study belongs where the body does whose story it is. */
function getSystems({ kind, data }: Entry, corpus: Corpus): readonly string[] {
  if (kind === 'case-studies')
    return corpus.find('collaboratives', data.collaborative)?.data.systems ?? [];
  return 'systems' in data && data.systems !== undefined ? data.systems : [];
}

/** The terms of the glossary, as far as a body needs them. */
export function toGlossaryTerms(corpus: Corpus): GlossaryTerm[] {
  return corpus.list('glossary').map(({ id, data: { term, acronym, aliases, definition } }) => ({
    id,
    term,
    acronym,
    aliases,
    definition,
  }));
}
