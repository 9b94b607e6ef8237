import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findImportSlips, type SourceFiles } from './import-slips.ts';
import { importTable } from './import-table.ts';

const SOURCE = /\.(?:ts|mjs|astro|mdx)$/;

function loadSourceFiles(): SourceFiles {
  const paths = ['src', 'scripts', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => SOURCE.test(path) && !path.includes(`fixtures${sep}`))
      .map((path) => join(folder, path)),
  );
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(path, 'utf8')]));
}

/** What is found in a small project made of these files. */
const findIn = (files: Readonly<Record<string, string>>) =>
  findImportSlips(new Map(Object.entries(files)));

describe('the project', () => {
  const files = loadSourceFiles();

  it('is read: more than the domain was found', () => {
    expect(files.size).toBeGreaterThan(40);
  });

  it('imports only what the import table allows', () => {
    expect(findImportSlips(files, existsSync)).toEqual([]);
  });

  it('has an alias for every folder in the table', () => {
    const folders = Object.keys(importTable).filter((folder) => !folder.includes('.'));
    const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: object };
    const aliases = Object.keys(imports).map((alias) => alias.slice(1, -2));
    expect(folders.filter((folder) => folder !== 'pages' && !aliases.includes(folder))).toEqual([]);
  });
});

describe('the import table', () => {
  const domain = { 'src/domain/kinds.ts': 'export interface Entry {}' };

  const valid: Record<string, Record<string, string>> = {
    'a folder that the table allows': { 'src/rules/a.ts': "import { a } from '#domain/kinds.ts';" },
    'a neighbour': { 'src/domain/a.ts': "export * from './kinds.ts';" },
    'a package that the table allows': { 'src/domain/a.ts': "import { z } from 'zod';" },
    'a type of the domain, in a component': {
      'src/components/Card.astro':
        "---\nimport type { Entry } from '#domain/kinds.ts';\n---\n<p />",
    },
    'a browser module, in a script': {
      'src/client/menu.ts': '',
      'src/components/Menu.astro': "<p />\n<script>import '#client/menu.ts';</script>",
    },
    'astro:content, in queries': {
      'src/queries/a.ts': "import { getEntry } from 'astro:content';",
    },
  };

  it.each(Object.entries(valid))('allows %s', (_name, files) => {
    expect(findIn({ ...domain, ...files })).toEqual([]);
  });

  const invalid: Record<string, [files: Record<string, string>, why: string]> = {
    'a folder that the table forbids': [
      {
        'src/rules/a.ts': 'export const a = 1;',
        'src/domain/b.ts': "import { a } from '#rules/a.ts';",
      },
      'src/domain/b.ts: #rules/a.ts: domain may not import rules',
    ],
    'a re-export of it': [
      { 'src/rules/a.ts': '', 'src/domain/b.ts': "export * from '#rules/a.ts';" },
      'src/domain/b.ts: #rules/a.ts: domain may not import rules',
    ],
    'a dynamic import of it': [
      { 'src/rules/a.ts': '', 'src/domain/b.ts': "const a = await import('#rules/a.ts');" },
      'src/domain/b.ts: #rules/a.ts: domain may not import rules',
    ],
    'a type of it': [
      { 'src/rules/a.ts': '', 'src/domain/b.ts': "type A = import('#rules/a.ts').A;" },
      'src/domain/b.ts: #rules/a.ts: domain may not import rules',
    ],
    'a package in the domain': [
      { 'src/domain/a.ts': "import { readFileSync } from 'node:fs';" },
      'src/domain/a.ts: node:fs: domain may not use this package',
    ],
    'the file system in a rule': [
      { 'src/rules/a.ts': "import { readFileSync } from 'node:fs';" },
      'src/rules/a.ts: node:fs: rules may not use this package',
    ],
    'code of the domain, in a component': [
      {
        'src/components/Card.astro':
          "---\nimport { type Entry, kinds } from '#domain/kinds.ts';\n---\n<p />",
      },
      'src/components/Card.astro: #domain/kinds.ts: components may not import domain',
    ],
    'the domain, in a script of a component': [
      { 'src/components/Card.astro': "<script>import '#domain/kinds.ts';</script>" },
      'src/components/Card.astro: #domain/kinds.ts: components may not import domain',
    ],
    'astro:content in a page': [
      { 'src/pages/index.astro': "---\nimport { getEntry } from 'astro:content';\n---\n" },
      'src/pages/index.astro: astro:content: pages may not use this package',
    ],
    'rules in a page of MDX': [
      {
        'src/rules/a.ts': '',
        'src/pages/about.mdx': "import { a } from '#rules/a.ts';\n\n# About",
      },
      'src/pages/about.mdx: #rules/a.ts: pages may not import rules',
    ],
    'a way out by two steps up': [
      { 'src/rules/deep/a.ts': "import '../../domain/kinds.ts';" },
      'src/rules/deep/a.ts: ../../domain/kinds.ts: leads out of its folder; write #folder/file',
    ],
    'a way out by one step up': [
      { 'src/rules/a.ts': "import '../domain/kinds.ts';" },
      'src/rules/a.ts: ../domain/kinds.ts: leads out of its folder; write #domain/…',
    ],
    'a missing file': [
      { 'src/rules/a.ts': "import '#domain/gone.ts';" },
      'src/rules/a.ts: #domain/gone.ts: no such file',
    ],
    'a name without its ending': [
      { 'src/rules/a.ts': "import '#domain/kinds';" },
      'src/rules/a.ts: #domain/kinds: no such file',
    ],
    'a folder that the table does not know': [
      { 'src/misc/a.ts': "import '#domain/kinds.ts';" },
      'src/misc/a.ts: #domain/kinds.ts: misc is not in the import table',
    ],
    'a circle': [
      { 'src/rules/a.ts': "import './b.ts';", 'src/rules/b.ts': "import './a.ts';" },
      'src/rules/a.ts → src/rules/b.ts → src/rules/a.ts: goes in a circle',
    ],
  };

  it.each(Object.entries(invalid))('refuses %s', (_name, [files, why]) => {
    expect(findIn({ ...domain, ...files })).toEqual([why]);
  });
});
