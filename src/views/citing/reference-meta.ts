import { findNamed } from '#domain/bodies.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type CitedWork, toCitedPublication } from '#domain/cited-work.ts';
import { type Entry, getTitle } from '#domain/kinds.ts';

/** What the head of a page tells reference managers, in the words of Highwire Press or Dublin Core. */
export interface ReferenceMeta {
  readonly name: string;
  readonly content: string;
}

/**
 * A page about a publication speaks of that publication, as a library’s catalogue does: it is what a reader wants
 * to keep. Any other page of the hub is a web page, whose title, site and address managers take from Open Graph; a
 * `citation_title` would make Zotero take it for a journal article. Bodies are not given as authors: Zotero would
 * take their last word for a family name.
 */
export function toReferenceMeta(entry: Entry, corpus: Corpus): readonly ReferenceMeta[] {
  if (entry.kind === 'research') return toPublicationMeta(findPublication(entry, corpus));
  return [{ name: 'DC.date', content: entry.data.review.reviewedOn }];
}

function toPublicationMeta(work: CitedWork): readonly ReferenceMeta[] {
  const { author = [], issued, publisher, 'container-title': container, URL: url } = work;
  return [
    toMeta('title', work.title),
    ...author.flatMap((name) =>
      'literal' in name ? [] : [toMeta('author', `${name.family}, ${name.given}`)],
    ),
    ...(issued === undefined ? [] : [toMeta('publication_date', toDate(issued['date-parts'][0]))]),
    ...(publisher === undefined ? [] : [toMeta('technical_report_institution', publisher)]),
    ...(container === undefined ? [] : [toMeta('journal_title', container)]),
    ...(url === undefined ? [] : [toMeta('public_url', url)]),
  ];
}

const toMeta = (name: string, content: string): ReferenceMeta => ({
  name: `citation_${name}`,
  content,
});

/** `2024/08/20`, or as much of it as is known. */
function toDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('/');
}

/** The publication that an entry of research is about, with the names of the corpus. */
function findPublication(entry: Entry<'research'>, corpus: Corpus): CitedWork {
  const publisher = corpus.find('organisations', entry.data.publisher);
  return toCitedPublication(
    entry,
    publisher === undefined ? entry.data.publisher : getTitle(publisher),
    (name) => findNamed(name, corpus).length > 0,
  );
}
