import { splitFrontMatter } from '#body/front-matter.ts';
import { type GlossaryIndex, toGlossaryIndex } from '#body/glossary-terms.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import type { Redirects } from '#domain/redirects.ts';
import { corpusRules } from './index.ts';
import { toLocator } from './locate.ts';
import { readFile, type ReadContext } from './read-file.ts';
import type { Reading, ReadEntry } from './reading.ts';
import { type Finding, type RuleContext, toProblem } from './rule.ts';
import { parsePlace, type SourceFile } from './source-file.ts';
import { isRedirectsFile, readRedirects } from './redirects-file.ts';

/** All that the files give: sound entries, and every problem in the order a person works through them. */
export interface CheckedContent {
  readonly reads: readonly ReadEntry[];
  /** Found when they are first asked for: whoever only looks at a page need not wait for every rule. */
  readonly problems: readonly Problem[];
  /** Addresses that have no page of their own any more. */
  readonly redirects: Redirects;
}

/** How one file is read; a caller that keeps earlier readings puts its own in front. */
export type FileReader = (source: SourceFile, context: ReadContext) => Reading;

/** The rest of a hub, where its files are not at hand: what is judged may refer to it and stand beside it. */
export interface Surroundings {
  /** Entries by their names alone. Nothing is said of them. */
  readonly reads: readonly ReadEntry[];
  /** What bodies explain, unless the glossary itself is among what is judged. */
  readonly glossary: GlossaryIndex;
}

/** What the content is judged against, beyond itself. */
export type CheckContext = Omit<ReadContext, 'glossary'> &
  RuleContext & {
    /** True for a draft that is judged without the rest of the hub. */
    readonly isAlone?: boolean;
    readonly surroundings?: Surroundings;
  };

const NOTHING: Surroundings = { reads: [], glossary: toGlossaryIndex([]) };

/**
 * Reads and checks a whole hub's content, or some of it. The glossary comes first: bodies explain its
 * terms. Runs in a browser too.
 */
export function checkContentWith(
  files: readonly SourceFile[],
  context: CheckContext,
  read: FileReader = readFile,
): CheckedContent {
  const isGlossary = ({ file }: SourceFile) => {
    const place = parsePlace(file);
    return 'kind' in place && place.kind === 'glossary';
  };
  const noTerms = { ...context, glossary: NOTHING.glossary };
  const glossaryReadings = files.filter(isGlossary).map((source) => read(source, noTerms));
  const around = context.surroundings ?? NOTHING;
  const withTerms = {
    ...context,
    glossary: glossaryReadings.length > 0 ? toTerms(glossaryReadings) : around.glossary,
  };
  const others = files
    .filter((source) => !isGlossary(source) && !isRedirectsFile(source))
    .map((source) => read(source, withTerms));

  const readings = [...glossaryReadings, ...others];
  const own = readings.flatMap((reading) => reading.entries);
  const reads = [...around.reads, ...own];
  const old = readRedirects(files.find(isRedirectsFile), reads, context.today);
  let problems: readonly Problem[] | undefined;
  return {
    reads: own,
    redirects: old.redirects,
    get problems() {
      const slips = readings.flatMap((reading) => reading.problems);
      return (problems ??= toDistinct([
        ...slips,
        ...judge(files, reads, context),
        ...old.problems,
      ]).sort(compareProblems));
    },
  };
}

/** What the rules over all entries find. */
function judge(
  files: readonly SourceFile[],
  reads: readonly ReadEntry[],
  context: CheckContext,
): Problem[] {
  const locateIn = toFileLocator(files);
  return corpusRules
    .filter(({ needsHub }) => !(needsHub && context.isAlone))
    .flatMap((rule) =>
      toShortList(rule.find(reads, context)).map(
        ({ read: { file, root }, path, at, message, fix }) => {
          const slip = at ?? { ...locateIn(file)(root)(path), path };
          return toProblem(rule, file, { ...slip, message, fix });
        },
      ),
    );
}

function toTerms(readings: readonly Reading[]): GlossaryIndex {
  const entries = readings.flatMap((reading) => reading.entries.map(({ entry }) => entry));
  return toGlossaryIndex(
    entries.flatMap((entry) =>
      entry?.kind === 'glossary' ? [{ id: entry.id, ...entry.data }] : [],
    ),
  );
}

/** More findings of one rule in one file are one slip made over and over. */
const MOST_FINDINGS = 100;

/** The findings of a rule, with one in place of those past the most that a file can have. */
function toShortList(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.flatMap((finding) => {
    const { read } = finding;
    const count = (counts.get(read.file) ?? 0) + 1;
    counts.set(read.file, count);
    if (count <= MOST_FINDINGS) return [finding];
    if (count > MOST_FINDINGS + 1) return [];
    const message = 'The file has more slips of this sort than are listed here.';
    return [{ read, path: [], message, fix: 'Fix those that are listed first.' }];
  });
}

/** Finds the lines of fields, reading again only the files that have something to mend, each once. */
function toFileLocator(files: readonly SourceFile[]) {
  const sources = new Map(files.map((source) => [source.file, source]));
  const known = new Map<string, ReturnType<typeof toLocator>>();
  return (file: string) => {
    const locateIn = known.get(file) ?? toLocator(...parseFields(file, sources.get(file)?.bytes));
    known.set(file, locateIn);
    return locateIn;
  };
}

function parseFields(file: string, bytes: Uint8Array | undefined): [yaml: string, line: number] {
  const text = new TextDecoder().decode(bytes);
  const split = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, yamlLine: 1 };
  return 'yaml' in split ? [split.yaml, split.yamlLine] : ['', 1];
}

/** A slip in a field that the entries of a list share is one slip. */
function toDistinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
