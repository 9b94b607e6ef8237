import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { writtenDocs } from '#scripts/lib/written-docs.ts';

describe.each(writtenDocs)('$file', ({ file, toText }) => {
  test('is as npm run docs writes it', async () => {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const options = { ...(await resolveConfig(file)), filepath: file };
    expect(await format(toText(before), options), 'run npm run docs').toBe(before);
  });
});

test('a document that has lost its markers is not written over', () => {
  const contributing = writtenDocs.find(({ file }) => file === 'CONTRIBUTING.md');
  expect(() => contributing?.toText('# Contributing\n')).toThrow('kinds: written by npm run docs');
});

describe('the settings for VS Code', () => {
  const read = (file: string) => JSON.parse(readFileSync(`.vscode/${file}`, 'utf8')) as unknown;

  test('tie each YAML file of the content to its schema, and no other', () => {
    const { 'yaml.schemas': schemas } = read('settings.json') as {
      'yaml.schemas': Readonly<Record<string, string>>;
    };
    for (const [schema, files] of Object.entries(schemas)) {
      expect(existsSync(schema), schema).toBe(true);
      expect(existsSync(files.replace('/*.yaml', '')), files).toBe(true);
    }
    const folders = readdirSync('content').filter((name) =>
      name.endsWith('.yaml')
        ? true
        : readdirSync(`content/${name}`).some((file) => file.endsWith('.yaml')),
    );
    const tied = Object.values(schemas).map((files) =>
      files.replace(/^content\/|\/\*\.yaml$/gu, ''),
    );
    expect(tied.toSorted()).toEqual(folders.toSorted());
  });

  test('read the checker’s lines', () => {
    const { tasks } = read('tasks.json') as {
      tasks: readonly [{ problemMatcher: { pattern: { regexp: string } } }];
    };
    const line = new RegExp(tasks[0].problemMatcher.pattern.regexp, 'u');
    expect(
      line
        .exec('content/topics/a.mdx:3:1  error  shape  “sumary” is not a field. → Did you …')
        ?.slice(1, 6),
    ).toEqual(['content/topics/a.mdx', '3', '1', 'error', 'shape']);
  });
});
