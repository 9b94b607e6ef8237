import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KindId } from '#domain/kind-ids.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { judgeDraft } from '#scripts/lib/check-draft.ts';

const HUB = 'test/fixtures/rules/known-references/valid';
const person = readFileSync(join(HUB, 'content/people/a-fixture.yaml'), 'utf8');
const organisation = readFileSync(
  join(HUB, 'content/organisations/a-fixture-network.yaml'),
  'utf8',
);
const topic = readFileSync('test/fixtures/rules/shape/valid/content/topics/a-fixture.mdx', 'utf8');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function judge(kind: KindId, name: string, text: string, inHub = true): string[] {
  const path = join(folder, name);
  writeFileSync(path, text);
  const surroundings = {
    root: HUB,
    hub: inHub ? loadContentFiles(HUB).entries : undefined,
    base: '/',
    today: '2026-11-22',
    earlier: () => undefined,
  };
  return judgeDraft({ path, kind }, surroundings).problems.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule} ${message}`,
  );
}

describe('the files that a draft shows', () => {
  const shown = '<DataTable file="reach.csv" caption="Reach by borough" source="fixture-report" />';

  test('are told of where they lie, and those of others are not looked at', () => {
    writeFileSync(join(folder, 'reach.csv'), 'Borough,Practices\nNorthern\n');
    writeFileSync(join(folder, 'other.csv'), 'no figures');
    const path = join(folder, 'b-fixture.mdx');
    writeFileSync(path, `${topic}\n${shown}\n`);
    const surroundings = {
      root: HUB,
      hub: undefined,
      base: '/',
      today: '2026-11-22',
      earlier: () => undefined,
    };
    const { files, problems } = judgeDraft({ path, kind: 'topics' }, surroundings);
    expect(files.map((file) => [file.file, file.path])).toEqual([
      ['content/topics/b-fixture.mdx', path],
      ['content/topics/reach.csv', join(folder, 'reach.csv')],
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'content/topics/reach.csv', line: 2, column: 1 }),
    ]);
  });
});

describe('a draft from anywhere', () => {
  const dangling = person.replace('a-fixture-network', 'another-network');

  test('is judged with the hub’s entries around it', () => {
    expect(judge('people', 'b-fixture.yaml', person.replace('A Fixture', 'Somebody Else'))).toEqual(
      [],
    );
    const tied = organisation.replace('website:', 'systems: [anyshire]\nwebsite:');
    expect(judge('organisations', 'b-fixture.yaml', tied)).toContainEqual(
      expect.stringMatching(/^4:11 known-references “anyshire” is not in the hub’s systems\./),
    );
  });

  test('may name a body that the hub lacks, and says that the editors add it', () => {
    expect(judge('people', 'b-fixture.yaml', dangling)).toContainEqual(
      expect.stringMatching(/^5:19 proposed-references “another-network” is not in the hub’s/),
    );
  });

  test('is not called an orphan: what ties it to the hub is written later', () => {
    expect(judge('topics', 'b-fixture.mdx', topic)).toEqual([]);
  });

  test('takes the place of the entry of its name', () => {
    expect(judge('people', 'a-fixture.yaml', person)).toEqual([]);
  });

  test('is judged alone where there is no hub', () => {
    expect(judge('people', 'b-fixture.yaml', dangling, false)).toEqual([]);
    expect(judge('people', 'b-fixture.yaml', 'name: A', false)[0]).toMatch(/shape The field/);
  });

  test('is read to its end even where its name can’t be an address', () => {
    const lines = judge('topics', 'My Draft (2).mdx', topic.replace('title:', 'titel:'), false);
    expect(lines).toContainEqual(expect.stringMatching(/^1:1 known-place “My Draft \(2\)\.mdx”/));
    expect(lines).toContainEqual(expect.stringMatching(/^2:1 shape “titel” is not a field/));
  });

  test('may show a picture that lies beside it', () => {
    const text = `${topic}\n![A map of the fixture](map.png)\n`;
    expect(judge('topics', 'b-fixture.mdx', text, false)).toHaveLength(1);
    writeFileSync(join(folder, 'map.png'), '');
    expect(judge('topics', 'b-fixture.mdx', text, false)).toEqual([
      expect.stringContaining('true-pictures'),
    ]);
    writeFileSync(join(folder, 'map.png'), readFileSync('public/favicon.png'));
    expect(judge('topics', 'b-fixture.mdx', text, false)).toEqual([]);
  });
});
