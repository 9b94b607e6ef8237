import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWithRemark } from '#body/parse-with-remark.ts';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { findOpenEntries } from '#contribution/hub-index.ts';
import { findEntriesInFull, findFileProblems, type KnownHub } from '#contribution/judge-file.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import { toContentFile } from '#domain/content-file.ts';
import { compareProblems, type Problem, toProblemLine } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { toAdviser, toContentWords } from '#rules/advice.ts';
import { checkContent } from '#rules/check-content.ts';
import type { FileReader } from '#rules/content-checker.ts';
import { readFile } from '#rules/read-file.ts';
import type { Reading } from '#rules/reading.ts';
import { parsePlace, type SourceFile } from '#rules/source-file.ts';
import { toKnownHub } from './known-hub.ts';

const today = '2026-11-22';

/** A file's text before the change that is judged. */
type FindEarlier = (file: string) => string | undefined;

/** A hub on disk, and what the command line says of a file in it. */
function openHub(root: string, earlier: FindEarlier = () => undefined) {
  const { entries: files } = loadContentFiles(root);
  const kept = new Map<SourceFile, Reading>();
  const read: FileReader = (source, context) => {
    const reading = kept.get(source) ?? readFile(source, context);
    kept.set(source, reading);
    return reading;
  };
  const context = { base: '/', image: () => undefined, today, earlier };
  const whole = checkContent(files, context, read);
  const adviseAsIs = toAdviser(toContentWords(whole.reads), parseWithSatteri);
  /** @param text another text for the file */
  const judge = (file: string, text?: string): readonly Problem[] => {
    const others = files.filter((other) => other.file !== file);
    const own = files.find((other) => other.file === file);
    const source = text === undefined ? own : { file, bytes: new TextEncoder().encode(text) };
    if (source === undefined) return [];
    const proposed = { ...context, proposed: file };
    const checked = text === undefined ? whole : checkContent([...others, source], proposed, read);
    const advise =
      text === undefined ? adviseAsIs : toAdviser(toContentWords(checked.reads), parseWithSatteri);
    return [
      ...checked.problems.filter((each) => each.file === file && each.rule !== 'no-orphans'),
      ...advise(
        source,
        checked.reads.filter((each) => each.file === file),
      ),
    ];
  };
  return { files, reads: whole.reads, judge };
}

/** What a form fetches in full, of an entry that it could have opened. What was withdrawn has no file to fetch. */
function findFull(
  files: readonly SourceFile[],
  { index }: KnownHub,
  file: string,
  text: string,
): readonly SourceFile[] {
  const place = parsePlace(file);
  if (!('kind' in place) || place.id === undefined) return [];
  let linked: readonly string[];
  try {
    const draft = readEntryFile(place.kind, place.id, text);
    linked = findEntriesInFull(draft).map(({ kind, id }) => toContentFile(kind, id));
  } catch {
    // No form can be opened on it.
    return [];
  }
  const open = findOpenEntries(index).map(({ kind, id }) => toContentFile(kind, id));
  return files.filter(({ file }) => linked.includes(file) && open.includes(file));
}

const toLines = (problems: readonly Problem[]) =>
  problems.toSorted(compareProblems).map(toProblemLine);

/** What a hurried author may add to any entry: a slip for rules of every sort. */
const SLIPS = `

They utilise the XQZ program, ring 01632 960123 or write to jo.bloggs@example.org.
Read [what is not there](/topics/no-such-topic/), [nor there](/case-studies/south-west-london/#s-nor-there)
and [what is](/systems/south-west-london/). Patients aged <18 and {x} [@no-such-source].
`;

const decode = ({ bytes }: SourceFile) => new TextDecoder().decode(bytes);

describe('the hub’s own entries, judged as in a browser', () => {
  const hub = openHub('.');
  const known = toKnownHub(hub.reads);
  const documents = hub.files.filter(({ file }) => /^content\/[\w-]+\//.test(file));
  const judge = (file: string, text: string, original: string) =>
    findFileProblems(
      { file, text, original, pictures: [] },
      { ...known, files: findFull(hub.files, known, file, text) },
      { parse: parseWithRemark, today },
    );

  test('get the answer of the command line, each of them', () => {
    for (const source of documents) {
      const text = decode(source);
      const expected = hub.judge(source.file);
      expect(toLines(judge(source.file, text, text)), source.file).toEqual(toLines(expected));
    }
  });

  const some = documents.filter((_, index) => index % 9 === 0);
  test.each(some.map((source) => [source.file, source]))(
    '%s with slips: so too',
    (file, source) => {
      const text = decode(source);
      const slipped = file.endsWith('.mdx')
        ? text.replace(/^title: .*$/mu, 'title: London') + SLIPS
        : text.replace(/ \S+ \S+$/mu, ' 01632 960123 jo.bloggs@example.org');
      const found = judge(file, slipped, text);
      expect(toLines(found)).toEqual(toLines(hub.judge(file, slipped)));
      expect(found.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});

describe('the pictures of a file that is changed', () => {
  const file = 'content/qas/a-fixture.mdx';
  const root = 'test/fixtures/rules/questions-in-step/valid';
  const { files, reads } = openHub(root);
  const interview = files
    .filter((source) => source.file === file)
    .map(decode)
    .join('');
  const show = (name: string) => `${interview}\n![What the fixture looks like](${name})\n`;
  const original = `${show('roadmap.png')}\nIt is no map.png and no legend.png.\n`;
  const judge = (text: string, pictures: readonly string[] = []) =>
    findFileProblems({ file, text, original, pictures }, toKnownHub(reads), {
      parse: parseWithRemark,
      today,
    })
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule);

  test('are those that it shows already, and those that come with it', () => {
    expect(judge(show('roadmap.png'))).toEqual([]);
    expect(judge(show('map.png'), ['map.png'])).toEqual([]);
  });

  test.each(['map.png', 'legend.png', 'd.png'])(
    'are not whatever its words hold, such as %s',
    (name) => {
      expect(judge(show(name))).toEqual(['images-beside-the-entry']);
    },
  );

  test('are not asked for of another entry, which is read for its headings', () => {
    const other = 'content/qas/b-fixture.mdx';
    const text = `${interview.replace(/^title: .*$/mu, 'title: Another')}\nSee [how](/qas/a-fixture/#s-nor-there).\n`;
    const around = [{ file, bytes: new TextEncoder().encode(original) }];
    const found = findFileProblems(
      { file: other, text, original: undefined, pictures: [] },
      { ...toKnownHub(reads), files: around },
      { parse: parseWithRemark, today },
    );
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ rule: 'known-hub-links' }),
    ]);
  });
});

/** Judged before it is read as text, so a form can’t make such a file; or about the hub as a whole. */
const NOT_OF_TEXT = [
  'known-place',
  // What is under embargo no browser knows of.
  'no-early-references',
  'no-orphans',
  'plain-files',
  'right-spelling',
  'true-pictures',
  'true-tables',
  'utf-8-text',
];

const FIXTURES = 'test/fixtures/rules';

describe.each(readdirSync(FIXTURES).filter((rule) => !NOT_OF_TEXT.includes(rule)))(
  'the rule %s in a browser',
  (rule) => {
    test.each(['valid', 'invalid'])('says of its %s files what it says elsewhere', (sort) => {
      const earlier: FindEarlier = (file) => {
        const path = join(FIXTURES, rule, 'earlier', file);
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      };
      const hub = openHub(join(FIXTURES, rule, sort), earlier);
      const said: Problem[] = [];
      for (const source of hub.files) {
        const text = decode(source);
        const known = toKnownHub(hub.reads.filter(({ file }) => file !== source.file));
        const found = findFileProblems(
          { file: source.file, text, original: earlier(source.file), pictures: [] },
          { ...known, files: findFull(hub.files, known, source.file, text) },
          { parse: parseWithRemark, today },
        );
        said.push(...found);
        expect(toLines(found)).toEqual(toLines(hub.judge(source.file, text)));
      }
      expect(said.some((problem) => problem.rule === rule)).toBe(sort === 'invalid');
    });
  },
);
