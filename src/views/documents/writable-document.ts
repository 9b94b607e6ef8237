import type { Drawing } from '#body/read-body.ts';
import { facetLabel } from '#domain/facets.ts';
import { toKeys } from '#domain/fields.ts';
import { type Data, type Entry, getPath } from '#domain/kinds.ts';
import type { Block } from '#domain/paper.ts';
import { toSourceDate } from '#views/references.ts';
import { type Site, toAddress } from '#views/site.ts';

/** One wording of a clause, ready to be chosen. */
export interface Wording {
  /** The anchor of its heading. */
  readonly id: string;
  readonly name: string;
  /** Its name in the finished document, where no other wording stands beside it. */
  readonly heading: string;
  /** What it settles, in a reader’s words. */
  readonly purpose: string;
  readonly suits: string;
  /** The places, in the document’s list, of the sources that it rests on. */
  readonly sources: readonly number[];
  readonly blocks: readonly Block[];
}

/** A choice between wordings; one that stands alone asks nothing, and may be left out. */
export interface WordingGroup {
  readonly choice: string | undefined;
  readonly wordings: readonly Wording[];
}

export interface WritableBlank {
  readonly name: string;
  readonly asks: string;
  readonly example: string;
}

/** A working document as a form fills it in and a program writes it: plain data. */
export interface WritableDocument {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its page’s full address, and the day of the hub’s content, for the paper’s foot. */
  readonly address: string;
  readonly origin: string;
  readonly hubDate: string;
  readonly groups: readonly WordingGroup[];
  readonly blanks: readonly WritableBlank[];
  readonly sources: readonly { readonly text: string; readonly url: string | undefined }[];
}

/** Makes the data that the form, the downloads and the list of clauses share. */
export function toWritableDocument(
  entry: Entry<'documents'>,
  drawing: Drawing | undefined,
  site: Site,
): WritableDocument {
  const { data } = entry;
  return {
    id: entry.id,
    title: data.title,
    summary: data.summary,
    address: toAddress(site, getPath(entry)),
    origin: site.origin,
    hubDate: site.today,
    groups: toGroups(data, drawing),
    blanks: data.blanks.map(({ blank, asks, example }) => ({ name: blank, asks, example })),
    sources: data.sources.map(({ title, publisher, date, about, url }) => ({
      text: [title, publisher, date === undefined ? '' : toSourceDate({ date, about })]
        .filter(Boolean)
        .join('. ')
        // A title that is a question needs no full stop.
        .replace(/(?<=[?!.])\. /gu, ' '),
      url,
    })),
  };
}

/** Clauses in their order; those that answer one question stand where the first of them does. */
function toGroups(
  { clauses, sources }: Data<'documents'>,
  drawing: Drawing | undefined,
): WordingGroup[] {
  const keys = sources.map(({ key }) => key);
  const groups = new Map<string, { choice: string | undefined; wordings: Wording[] }>();
  clauses.forEach(({ clause, purpose, choice, suits, basis, shownBy = [] }, place) => {
    const section = drawing?.sections[place];
    const wording = {
      id: section?.id ?? '',
      name: clause,
      heading: clause.replace(/: .*$/u, ''),
      purpose: facetLabel('purpose', purpose),
      suits,
      sources: [basis, ...shownBy.map(({ source }) => source)]
        .flatMap(toKeys)
        .map((key) => keys.indexOf(key)),
      blocks: section?.paper ?? [],
    };
    const group = groups.get(choice ?? `only ${clause}`) ?? { choice, wordings: [] };
    group.wordings.push(wording);
    groups.set(choice ?? `only ${clause}`, group);
  });
  return [...groups.values()];
}
