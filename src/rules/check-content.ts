import { splitFrontMatter } from '#body/front-matter.ts';
import { type GlossaryIndex, toGlossaryIndex } from '#body/glossary-terms.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { corpusRules } from './index.ts';
import { locate } from './locate.ts';
import { readFile, type ReadContext } from './read-file.ts';
import type { Finding, Reading, ReadEntry } from './reading.ts';
import { parsePlace, type SourceFile } from './source-file.ts';

/** All that the files give: sound entries, and every problem in the order a person works through them. */
export interface CheckedContent {
  readonly reads: readonly ReadEntry[];
  readonly problems: readonly Problem[];
}

/** How one file is read; a caller that keeps earlier readings puts its own in front. */
export type FileReader = (source: SourceFile, context: ReadContext) => Reading;

/** Reads and checks a whole hub's content. The glossary comes first: bodies explain its terms. */
export function checkContent(
  files: readonly SourceFile[],
  context: Omit<ReadContext, 'glossary'>,
  read: FileReader = readFile,
): CheckedContent {
  const isGlossary = ({ file }: SourceFile) => {
    const place = parsePlace(file);
    return 'kind' in place && place.kind === 'glossary';
  };
  const noTerms = { ...context, glossary: toGlossaryIndex([]) };
  const glossaryReadings = files.filter(isGlossary).map((source) => read(source, noTerms));
  const withTerms = { ...context, glossary: toTerms(glossaryReadings) };
  const others = files
    .filter((source) => !isGlossary(source))
    .map((source) => read(source, withTerms));

  const readings = [...glossaryReadings, ...others];
  const reads = readings.flatMap((reading) => reading.entries);
  const findings = corpusRules.flatMap((rule) => rule(reads));
  const sources = new Map(files.map((source) => [source.file, source]));
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...findings.map((finding) => toProblem(finding, sources)),
  ];
  return { reads, problems: problems.sort(compareProblems) };
}

function toTerms(readings: readonly Reading[]): GlossaryIndex {
  const entries = readings.flatMap((reading) => reading.entries.map(({ entry }) => entry));
  return toGlossaryIndex(
    entries.flatMap((entry) =>
      entry?.kind === 'glossary' ? [{ id: entry.id, ...entry.data }] : [],
    ),
  );
}

function toProblem(finding: Finding, sources: ReadonlyMap<string, SourceFile>): Problem {
  const { read, path, rule, message, fix } = finding;
  const { file } = read;
  const text = new TextDecoder().decode(sources.get(file)?.bytes);
  const split = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, yamlLine: 1 };
  const at = 'yaml' in split ? locate(split.yaml, split.yamlLine, path) : { line: 1, column: 1 };
  return { file, ...at, rule, severity: 'error', message, fix };
}
