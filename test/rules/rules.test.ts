import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { toProblemLine } from '#domain/problem.ts';
import { ruleGroups } from '#domain/rule-info.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { loadTables } from '#loader/tables.ts';
import { loadSpelling } from '#loader/load-spelling.ts';
import { toAdviser, toContentWords } from '#rules/advice.ts';
import { checkContent } from '#rules/check-content.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import { ruleInfos } from '#rules/index.ts';
import type { SourceFile } from '#rules/source-file.ts';

const spelling = await loadSpelling();

const FIXTURES = 'test/fixtures/rules';

/** Fixtures are hubs of an entry or two, in which each stands alone: only one rule is about that. */
const STANDS_ALONE = 'no-orphans';

/** The file of a fixture that somebody proposes, where it has one. */
const PROPOSED = 'content/people/a-proposed-fixture.yaml';

function check(root: string, rule: string): string[] {
  const { entries, images, tables } = loadContentFiles(root);
  const figures = loadTables('/', tables);
  const table = (kind: KindId, name: string) => figures.byFile.get(`content/${kind}/${name}`);
  const context = {
    base: '/',
    image: () => undefined,
    today: '2026-11-22',
    proposed: PROPOSED,
    table,
    tableNames: figures.namesOf,
    // What stood before the change, for rules that compare.
    earlier: (file: string) => loadText(join(root, '../earlier', file)),
  };
  const { reads, problems } = checkContent(entries, context);
  const isStyle = ruleInfos.some(({ id, group }) => id === rule && group === 'style');
  const advise = toAdviser(toContentWords(reads), parseWithSatteri, spelling);
  const readsOf = ({ file }: SourceFile) => reads.filter((read) => read.file === file);
  const advice = isStyle ? entries.flatMap((source) => advise(source, readsOf(source))) : [];
  return [...images.flatMap(findSourceProblems), ...figures.problems, ...problems, ...advice]
    .filter((problem) => problem.rule === rule || problem.rule !== STANDS_ALONE)
    .map(toProblemLine);
}

const loadText = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

test('every rule has fixtures, and every folder of fixtures has its rule', () => {
  const ids = ruleInfos.map(({ id }) => id);
  expect(readdirSync(FIXTURES).sort()).toEqual(ids.toSorted());
});

describe.each(ruleInfos)('the rule $id', ({ group, title, reason }) => {
  test('says in whole sentences what is good and why the hub asks for it', () => {
    expect(Object.keys(ruleGroups)).toContain(group);
    expect(title).toMatch(/^\p{Lu}.*\.$/u);
    expect(reason).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe.each(readdirSync(FIXTURES))('the rule %s', (rule) => {
  const folder = join(FIXTURES, rule);

  test('has nothing to say of sound content', () => {
    expect(existsSync(join(folder, 'valid/content'))).toBe(true);
    expect(check(join(folder, 'valid'), rule)).toEqual([]);
  });

  test('says each problem with its place, the author’s words and how to mend it', () => {
    const expected = readFileSync(join(folder, 'problems.txt'), 'utf8').trimEnd().split('\n');
    expect(check(join(folder, 'invalid'), rule)).toEqual(expected);
    expect(expected.some((line) => line.split('  ')[1] === rule)).toBe(true);
  });
});
