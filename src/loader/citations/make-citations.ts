import type { Citation, EntryCitations } from '#domain/citation.ts';
import { findCitedStanding } from '#domain/cited-standing.ts';
import { type CitedWork, toCitedPage, toCitedPublication } from '#domain/cited-work.ts';
import { type Entry, getTitle } from '#domain/kinds.ts';
import { KeptValues } from '#loader/kept-values.ts';
import { toReferenceFiles } from './reference-files.ts';
import type { Citations } from './shared-citations.ts';
import { type CitationTexts, CitationWriter } from './text-styles.ts';

/** Cites every entry. @param toAddress of a path of the site */
export function makeCitations(
  root: string,
  entries: readonly Entry[],
  toAddress: (path: string) => string,
): Citations {
  const kept = new KeptValues<CitationTexts>(root, 'citations', ['src/loader/citations']);
  const writer = new CitationWriter(kept);
  const cite = (work: CitedWork): Citation => ({
    texts: writer.write(work),
    files: toReferenceFiles(work),
    ...(work.note !== undefined && { standing: work.note }),
  });
  const bodies = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'organisations' ? [[entry.id, getTitle(entry)] as const] : [],
    ),
  );
  const names = new Set(bodies.values());
  const research = new Map(
    entries.flatMap((entry) => (entry.kind === 'research' ? [[entry.id, entry] as const] : [])),
  );
  const toCitations = (entry: Entry): EntryCitations => {
    const standing = findCitedStanding(entry, (id) => research.get(id));
    const page = cite({ ...toCitedPage(entry, toAddress), ...standing });
    if (entry.kind !== 'research') return { page };
    const publisher = bodies.get(entry.data.publisher) ?? entry.data.publisher;
    const work = toCitedPublication(entry, publisher, (name) => names.has(name));
    return { page, publication: cite({ ...work, ...standing }) };
  };
  const citations = new Map(
    entries.map((entry) => [`${entry.kind}/${entry.id}`, toCitations(entry)]),
  );
  kept.save();
  return citations;
}
