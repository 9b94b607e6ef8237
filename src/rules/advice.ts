import type { BodyParser } from '#body/body-tree.ts';
import { splitFrontMatter } from '#body/front-matter.ts';
import { toProse } from '#body/prose.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { findFieldTexts, findNames, toFieldBlock } from './field-prose.ts';
import type { EntryProse, ProseContext, ProseSlip, Spelling } from './prose-rule.ts';
import { proseRules } from './prose-rules.ts';
import { getFields, type ReadEntry } from './reading.ts';
import { toProblem } from './rule.ts';
import type { SourceFile } from './source-file.ts';

/** Gives advice on how one file’s entries are written; `reads` are the entries read from that file. */
export type Adviser = (source: SourceFile, reads: readonly ReadEntry[]) => readonly Problem[];

/** What the content says of words, without a dictionary. */
export type ContentWords = Omit<ProseContext, 'spelling'>;

/** Of one sort of advice an entry gets so much at a time: more would not be read. */
const MOST_OF_A_RULE = 3;

/**
 * What all entries together say of words: names in use, and the short forms that the glossary explains.
 * Plain data: the same names give the same advice.
 */
export function toContentWords(reads: readonly ReadEntry[]): ContentWords {
  const explained = new Set<string>();
  const namedForms = new Set<string>();
  const names = new Set<string>();
  for (const read of reads) {
    for (const { name, isOfSource } of findNames(getFields(read)))
      for (const word of name.match(/[\p{L}\p{N}&]+/gu) ?? []) {
        names.add(word.toLowerCase());
        if (!isOfSource) namedForms.add(word);
      }
    if (read.entry?.kind !== 'glossary') continue;
    const { term, acronym, aliases } = read.entry.data;
    for (const wording of [term, acronym ?? '', ...aliases]) explained.add(wording);
  }
  return { explained, namedForms, names };
}

/**
 * Makes the one that gives advice. It is asked for by a person who writes, never by a build, which has no
 * use for it. Files with something to mend get none for that part: it can wait until they are sound.
 *
 * @param parse the reader of Markdown that the bodies were read with
 * @param spelling a dictionary, where one can be had
 */
export function toAdviser(words: ContentWords, parse: BodyParser, spelling?: Spelling): Adviser {
  const context: ProseContext = { ...words, spelling };
  return (source, reads) => {
    const text = new TextDecoder().decode(source.bytes);
    // What the entries of a list share is said once.
    const problems = reads.flatMap((read) => {
      const prose = toEntryProse(source.file, text, read, parse);
      return proseRules.flatMap((rule) =>
        toFew(rule.find(prose, context)).map(({ block, at, words, message, fix }) =>
          toProblem(rule, source.file, {
            ...block.placeOf(at, words),
            message,
            fix: typeof fix === 'string' ? fix : fix(),
          }),
        ),
      );
    });
    const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    return [...distinct.values()].sort(compareProblems);
  };
}

function toEntryProse(file: string, text: string, read: ReadEntry, parse: BodyParser): EntryProse {
  const { entry, drawing } = read;
  if (entry === undefined) return { read, blocks: [] };
  const parts = file.endsWith('.mdx')
    ? splitFrontMatter(text)
    : { yaml: text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), yamlLine: 1, body: undefined };
  if ('problem' in parts) return { read, blocks: [] };
  const { yaml, yamlLine, body } = parts;
  const fields = findFieldTexts(entry.kind, entry.data).map((field) =>
    toFieldBlock(yaml, yamlLine, field),
  );
  const isDrawn = body !== undefined && drawing !== undefined;
  return { read, blocks: isDrawn ? [...fields, ...toProse(body, parse)] : fields };
}

/** The first few, the last of them with how many more there are. */
function toFew(slips: readonly ProseSlip[]): readonly ProseSlip[] {
  const more = slips.length - MOST_OF_A_RULE;
  if (more <= 0) return slips;
  return slips
    .slice(0, MOST_OF_A_RULE)
    .map((slip, index) =>
      index < MOST_OF_A_RULE - 1
        ? slip
        : { ...slip, message: `${slip.message} The entry has ${String(more)} more like this.` },
    );
}
