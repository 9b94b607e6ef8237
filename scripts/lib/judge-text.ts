import { ANY_PICTURE } from '#body/body-context.ts';
import { markdownParser } from '#body/markdown-parser.ts';
import { getTitle } from '#domain/kinds.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { loadSpelling } from '#loader/load-spelling.ts';
import { loadTables } from '#loader/tables.ts';
import { toAdviser, toContentWords } from '#rules/advice.ts';
import { checkContent } from '#rules/check-content.ts';
import type { SourceFile } from '#rules/source-file.ts';

/** A file that would take its place in the hub. */
export interface JudgedText {
  /** From the project's root: `content/qas/an-interview.mdx`. */
  readonly file: string;
  readonly text: string;
  /** The entry that is meant: a list file holds many. */
  readonly id: string;
  /** The file as it was before; undefined for a new one. */
  readonly earlier: string | undefined;
}

/** What the checker says of it, and the title of its entry where it is sound. */
export interface Judgement {
  readonly problems: readonly Problem[];
  readonly title: string | undefined;
}

/**
 * Judges a text as `npm run check` judges a file that is to stand in the hub: what is wrong with it, what it
 * breaks elsewhere, and advice. Nothing is written.
 */
export async function judgeText(
  root: string,
  today: string,
  { file, text, id, earlier }: JudgedText,
): Promise<Judgement> {
  const { entries, images, tables } = loadContentFiles(root);
  const figures = loadTables('/', tables).byFile;
  const pictures = new Set(images.map((image) => image.file));
  const context = {
    base: '/',
    today,
    image: (kind: KindId, name: string) =>
      pictures.has(`content/${kind}/${name}`) ? ANY_PICTURE : undefined,
    table: (kind: KindId, name: string) => figures.get(`content/${kind}/${name}`),
    earlier: (of: string) => (of === file ? earlier : undefined),
    proposed: file,
  };
  const source: SourceFile = { file, bytes: new TextEncoder().encode(text) };
  const others = entries.filter((entry) => entry.file !== file);
  const { reads, problems } = checkContent([...others, source], context);
  const own = reads.filter((read) => read.file === file);
  const found = problems.filter((problem) => problem.file === file);
  const broken = problems.filter(isForeignError(file));
  // Only where something is broken elsewhere is it worth asking whether it was so before.
  const before = broken.length === 0 ? [] : checkContent(entries, context).problems;
  const known = new Set(before.filter(isForeignError(file)).map(toKey));
  const caused = broken.filter((problem) => !known.has(toKey(problem)));

  const advise = toAdviser(toContentWords(reads), markdownParser.parse, await loadSpelling());
  const entry = own.find((read) => read.id === id)?.entry;
  return {
    problems: [...found, ...caused, ...advise(source, own)].sort(compareProblems),
    title: entry && getTitle(entry),
  };
}

const isForeignError = (file: string) => (problem: Problem) =>
  problem.severity === 'error' && problem.file !== file;

const toKey = ({ file, rule, message }: Problem): string => JSON.stringify([file, rule, message]);
