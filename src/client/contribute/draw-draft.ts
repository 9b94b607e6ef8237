import type { BodyContext, BodyImage } from '#body/body-context.ts';
import type { Drawing } from '#body/body-reader.ts';
import type { BodyParser } from '#body/body-tree.ts';
import { type GlossaryTerm, toGlossaryIndex } from '#body/glossary-terms.ts';
import { drawEntryPage } from '#components/entry/draw-entry-page.ts';
import type { Draft, Submission } from '#contribution/draft.ts';
import { fillSections, mendSections } from '#contribution/drawable-sections.ts';
import { findOpenEntries, type HubIndex } from '#contribution/hub-index.ts';
import { GAP, mendFields } from '#contribution/mended-fields.ts';
import { parseEntries } from '#contribution/parse-entries.ts';
import { toEntryFile } from '#contribution/write-entry.ts';
import { toContentFile } from '#domain/content-file.ts';
import { toCorpus } from '#domain/corpus.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { readFile } from '#rules/read-file.ts';
import { getSourceKeys } from '#rules/reading.ts';
import { toEntryPage } from '#views/entry-page.ts';
import type { Site } from '#views/site.ts';

/** What a draft is drawn with. */
export interface DrawContext {
  readonly parse: BodyParser;
  readonly site: Site;
  readonly index: HubIndex;
  readonly terms: readonly GlossaryTerm[];
  /** The pictures that come with the draft, by file name. */
  readonly image: (name: string) => BodyImage | undefined;
  /** The file of an entry of the hub. */
  readonly loadSource: (kind: KindId, id: string) => Promise<string>;
}

/** A draft's page, and what it lacks. */
export interface DrawnDraft {
  readonly title: string;
  /** HTML of the main part of the page. */
  readonly html: string;
  /** What is missing or can't be drawn, in the checker's words; empty where the page is whole. */
  readonly gaps: readonly string[];
}

/**
 * Draws the page of a draft as a build would draw it: the same reader, views and components. What is not
 * written yet, or can't be read, is drawn as a gap.
 * @throws where so much is missing that there is nothing to draw
 */
export async function drawDraft(submission: Submission, context: DrawContext): Promise<DrawnDraft> {
  const { draft, original } = submission;
  const { entry, drawing, gaps } = readDraft(draft, original, context);
  const around = await loadAround(entry, drawing, context);
  const page = toEntryPage(entry, toCorpus([...around, entry]), drawing, context.site);
  return { title: page.title, html: await drawEntryPage(page), gaps };
}

interface ReadDraft {
  readonly entry: Entry;
  readonly drawing: Drawing | undefined;
  readonly gaps: readonly string[];
}

/** The entry and its drawn body; what can't be read gives way to gaps. */
function readDraft(draft: Draft, original: string | undefined, context: DrawContext): ReadDraft {
  const { kind } = draft;
  const id = draft.id === '' ? 'a-draft' : draft.id;
  const { parse, site, image } = context;
  const glossary = toGlossaryIndex(context.terms);
  // A file without any field is read no further, and its body would not be drawn.
  const fields = Object.keys(draft.fields).length > 0 ? draft.fields : { title: GAP };
  const read = (sections: Draft['sections']) => {
    const { file, text } = toEntryFile({ ...draft, id, fields, sections }, original);
    const source = { file, bytes: new TextEncoder().encode(text) };
    const around = {
      parse,
      base: site.base,
      glossary,
      image: (_: KindId, name: string) => image(name),
    };
    const { entries, problems } = readFile(source, around);
    return { file, own: entries.find((each) => each.id === id), problems };
  };

  const first = read(fillSections(draft));
  const gaps = first.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  const isMdx = kinds[kind].format === 'mdx';
  const bodyContext: BodyContext = {
    base: site.base,
    glossary,
    image,
    sourceKeys: getSourceKeys(draft.fields),
  };
  const { file, own } =
    isMdx && first.own?.drawing === undefined
      ? read(mendSections(fillSections(draft), parse, bodyContext))
      : first;
  return {
    entry: own?.entry ?? mendEntry(draft, id, file, site.today),
    drawing: own?.drawing,
    gaps,
  };
}

function mendEntry({ kind, fields }: Draft, id: string, file: string, today: string): Entry {
  const data = mendFields(kind, fields, today);
  if (data === undefined) throw new Error('Too much is missing to show the page.');
  // The fields were mended for this kind; the pairing is beyond the compiler.
  return { kind, id, file, data } as Entry;
}

/** How far from an entry its page looks: a case study's collaborative, its system, and who took that over. */
const STEPS = 3;

/** The entries that the page draws on, from their own files. */
async function loadAround(
  entry: Entry,
  drawing: Drawing | undefined,
  { index, loadSource }: DrawContext,
): Promise<Entry[]> {
  const known = new Set(findOpenEntries(index).map(({ kind, id }) => `${kind}/${id}`));
  const found = new Map<string, Entry>();
  const load = async (kind: KindId, id: string): Promise<Entry[]> => {
    const entries = parseEntries(toContentFile(kind, id), await loadSource(kind, id));
    return entries.filter((each) => each.id === id);
  };
  const loadAll = async (wanted: readonly (readonly [KindId, string])[]): Promise<Entry[]> => {
    const names = new Map(wanted.map(([kind, id]) => [`${kind}/${id}`, [kind, id] as const]));
    names.delete(`${entry.kind}/${entry.id}`);
    const fresh = [...names].filter(([name]) => known.has(name) && !found.has(name));
    const loaded = (await Promise.all(fresh.map(([, [kind, id]]) => load(kind, id)))).flat();
    for (const each of loaded) found.set(`${each.kind}/${each.id}`, each);
    return loaded;
  };

  await loadAll((drawing?.terms ?? []).map((id) => ['glossary', id] as const));
  let frontier: readonly Entry[] = [entry];
  for (let step = 0; step < STEPS; step += 1) frontier = await loadAll(frontier.flatMap(findNamed));
  return [...found.values()];
}

/** The entries that an entry's fields refer to. */
function findNamed({ kind, data }: Entry): (readonly [KindId, string])[] {
  return findMarkedValues(kinds[kind].schema, data).flatMap(({ mark, value }) =>
    mark === 'citation' ? [] : [[mark, value] as const],
  );
}
