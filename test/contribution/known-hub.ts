import { type HubEntry, type PackedHub, packHub, unpackHub } from '#contribution/hub-index.ts';
import type { KnownHub } from '#contribution/judge-file.ts';
import { findNamedForms } from '#contribution/named-forms.ts';
import { toCorpus } from '#domain/corpus.ts';
import type { ReadEntry } from '#rules/reading.ts';
import { toGlossaryTerms, toHubIndex } from '#views/hub-index.ts';

/** What a browser knows of a hub, by way of the files that it fetches. */
export function toKnownHub(reads: readonly ReadEntry[]): KnownHub {
  const entries = reads.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const corpus = toCorpus(entries);
  const sent = JSON.stringify(packHub(toHubIndex(corpus, findNamedForms(entries))));
  const index = unpackHub(JSON.parse(sent) as PackedHub);
  // The hub that is published is sound; in a fixture some entries are there and can't be read.
  const unread = reads.filter(({ entry }) => entry === undefined).map(toUnread);
  return {
    index: { ...index, entries: [...index.entries, ...unread] },
    terms: toGlossaryTerms(corpus),
    files: [],
  };
}

function toUnread({ kind, id }: ReadEntry): HubEntry {
  return { kind, id, title: id, path: `/${kind}/${id}/`, also: [], systems: [] };
}
