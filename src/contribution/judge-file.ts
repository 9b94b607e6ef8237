import { ANY_PICTURE } from '#body/body-context.ts';
import type { BodyParser } from '#body/body-tree.ts';
import { type GlossaryTerm, toGlossaryIndex } from '#body/glossary-terms.ts';
import { isKindId, kinds } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { findMarkedValues } from '#domain/marked-values.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { type ContentWords, toAdviser, toContentWords } from '#rules/advice.ts';
import { checkContentWith, type Surroundings } from '#rules/content-checker.ts';
import type { Spelling } from '#rules/prose-rule.ts';
import { readFile, type ReadContext } from '#rules/read-file.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { noOrphans } from '#rules/truth/no-orphans.ts';
import type { Draft } from './draft.ts';
import type { HubEntry, HubIndex } from './hub-index.ts';

/** The hub as far as a browser has it. */
export interface KnownHub {
  readonly index: HubIndex;
  readonly terms: readonly GlossaryTerm[];
  /** Entries that are known in full: those of `findEntriesInFull`. */
  readonly files: readonly SourceFile[];
}

/** A file that somebody would add to the hub, or put in the place of one. */
export interface JudgedFile {
  /** From the project's root: `content/qas/an-interview.mdx`. */
  readonly file: string;
  readonly text: string;
  /** Of a file that lists many entries, the one that advice is wanted for; left out for all. */
  readonly id?: string;
  /** The file as it stands in the hub; undefined for a new one, whose id must be free. */
  readonly original: string | undefined;
  /** File names of the pictures that come with it. */
  readonly pictures: readonly string[];
}

export interface JudgeContext {
  /** The reader of Markdown: remark in a browser. */
  readonly parse: BodyParser;
  /** The day on which it is judged, as 2026-11-22. */
  readonly today: string;
  readonly spelling?: Spelling | undefined;
}

/**
 * The problems of one file beside the hub, errors and advice on style alike: the same rules in the same
 * words as on the command line, from no more of the hub than its index.
 */
export function findFileProblems(
  judged: JudgedFile,
  hub: KnownHub,
  { parse, today, spelling }: JudgeContext,
): Problem[] {
  const { file, id, original, pictures } = judged;
  const source: SourceFile = { file, bytes: new TextEncoder().encode(judged.text) };
  const inFull = hub.files.filter((other) => other.file !== file);
  const context = {
    parse,
    base: '/',
    today,
    // What the hub holds has its pictures.
    image: () => ANY_PICTURE,
    earlier: (of: string) => (of === file ? original : undefined),
    proposed: file,
    surroundings: toSurroundings(judged, hub),
  };
  let kept: ReadonlySet<string> | undefined;
  const { reads, problems } = checkContentWith([...inFull, source], context, (one, around) => {
    const isThere = (name: string) =>
      pictures.includes(name) || (kept ??= findShown(file, original, around)).has(name);
    const image: ReadContext['image'] = (_, name) => (isThere(name) ? ANY_PICTURE : undefined);
    return readFile(one, one === source ? { ...around, image } : around);
  });
  const own = reads.filter((read) => read.file === file);
  const advise = toAdviser(toKnownWords(own, hub), parse, spelling);
  return [
    // What ties a draft to the hub is written in the hub, once the draft is in it.
    ...problems.filter((problem) => problem.file === file && problem.rule !== noOrphans.id),
    ...advise(
      source,
      own.filter((read) => id === undefined || read.id === id),
    ),
  ].sort(compareProblems);
}

/** The pictures that a file of the hub shows, which lie beside it already. */
function findShown(
  file: string,
  text: string | undefined,
  context: ReadContext,
): ReadonlySet<string> {
  const shown = new Set<string>();
  const image: ReadContext['image'] = (_, name) => {
    shown.add(name);
    return ANY_PICTURE;
  };
  if (text !== undefined)
    readFile({ file, bytes: new TextEncoder().encode(text) }, { ...context, image });
  return shown;
}

/** The rest of the hub, without the file that is judged, if it is there already, and those known in full. */
function toSurroundings({ file, original }: JudgedFile, hub: KnownHub): Surroundings {
  const inFull = new Set(hub.files.map((source) => source.file));
  if (original !== undefined) inFull.add(file);
  const { reads, glossary } = getSurroundings(hub);
  return { reads: reads.filter((read) => !inFull.has(read.file)), glossary };
}

const made = new WeakMap<HubIndex, Surroundings>();

/** Made once for a hub: a draft is judged over and over. */
function getSurroundings({ index, terms }: KnownHub): Surroundings {
  const surroundings = made.get(index) ?? {
    reads: index.entries.map((entry) => toNamedRead(entry, index)),
    glossary: toGlossaryIndex(terms),
  };
  made.set(index, surroundings);
  return surroundings;
}

function toNamedRead({ kind, id, title }: HubEntry, index: HubIndex): ReadEntry {
  const { format } = kinds[kind];
  const file = format === 'list' ? `content/${kind}.yaml` : `content/${kind}/${id}.${format}`;
  const unsound = findKnownFields(kind, id, index);
  return { kind, id, file, root: [], entry: undefined, unsound, title, drawing: undefined };
}

/** The fields that rules look through the whole hub for: what descends from what, and what was taken back. */
function findKnownFields(kind: KindId, id: string, { adapted, withdrawn }: HubIndex): object {
  if (kind === 'case-studies') return { adaptedFrom: adapted[id]?.map((from) => ({ from })) };
  const taken = kind === 'research' ? withdrawn[id] : undefined;
  return taken === undefined ? {} : { withdrawn: { date: taken.date }, files: taken.urls };
}

function toKnownWords(own: readonly ReadEntry[], { index, terms }: KnownHub): ContentWords {
  const { explained, namedForms, names } = toContentWords(own);
  const wordings = terms.flatMap(({ term, acronym = '', aliases }) => [term, acronym, ...aliases]);
  return {
    explained: new Set([...explained, ...wordings]),
    namedForms: new Set([...namedForms, ...index.namedForms]),
    names,
  };
}

const LINK = /\/([a-z-]+)\/([a-z0-9-]+)\/?(?:\?[^\s#)]*)?(#?)/gu;

/** The kinds of which rules ask more than a name: whether a policy still holds, what became of a publication. */
const askedInFull: ReadonlySet<KindId> = new Set(['policies', 'research']);

/**
 * The entries that a draft names and that a rule asks more of than their names: those to whose headings it
 * links, and those of the kinds above. Only their own files can answer.
 */
export function findEntriesInFull({
  kind: own,
  fields,
  sections,
}: Pick<Draft, 'kind' | 'fields' | 'sections'>): Pick<Draft, 'kind' | 'id'>[] {
  const body = sections.map(({ text }) => text).join('\n');
  const linked = [...body.matchAll(LINK)].flatMap(([, kind = '', id = '', hash]) =>
    isKindId(kind) && (hash === '#' || askedInFull.has(kind)) ? [{ kind, id }] : [],
  );
  const named = findMarkedValues(kinds[own].schema, fields).flatMap(({ mark, value: id }) =>
    mark !== 'citation' && askedInFull.has(mark) ? [{ kind: mark, id }] : [],
  );
  const found = [...linked, ...named].filter(({ kind }) => kinds[kind].format !== 'list');
  return [...new Map(found.map((entry) => [`${entry.kind}/${entry.id}`, entry])).values()];
}
