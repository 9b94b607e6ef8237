import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { toPackageName } from '#scripts/lib/bill-of-materials.ts';
import { findLicenceSlips, loadPackages, readLicences } from './licences.ts';

const packages = loadPackages();
const names = new Set(Object.keys(packages).map(toPackageName));
const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
};

describe('the licences of what the hub is built with', () => {
  test('are allowed, or were read one by one', () => {
    expect(findLicenceSlips(packages)).toEqual([]);
  });

  test('were read for no package that is gone', () => {
    expect(Object.keys(readLicences).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['SEE LICENSE IN LICENSE', false],
    [undefined, false],
    [['MIT'], false],
  ])('are told apart: %j', (license, isAllowed) => {
    expect(findLicenceSlips({ 'node_modules/a': { license } })).toHaveLength(isAllowed ? 0 : 1);
  });

  it('are judged anew where a package that was read changes its own', () => {
    expect(findLicenceSlips({ 'node_modules/citeproc': { license: 'AGPL-3.0-only' } })).toEqual([
      'citeproc: "AGPL-3.0-only"',
    ]);
  });
});

describe('scripts that packages run on being installed', () => {
  const withScripts = Object.entries(packages)
    .filter(([path]) => existsSync(`${path}/package.json`))
    .filter(([path]) => {
      const { scripts = {} } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
        readonly scripts?: Readonly<Record<string, string>>;
      };
      return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
    })
    .map(([path]) => toPackageName(path));

  test('are each allowed or refused by name', () => {
    expect(withScripts.filter((name) => name !== '' && !(name in allowScripts))).toEqual([]);
  });

  test('are allowed to one package only: the project’s own Node', () => {
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  });

  test('never run with an npm that knows of no such list: the set-up installs without any', () => {
    expect(readFileSync('scripts/set-up.mjs', 'utf8')).toContain("'--ignore-scripts'");
  });
});

test('updates are asked for by a robot, for packages and for the actions of the workflows', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    readonly updates: readonly { readonly 'package-ecosystem': string }[];
  };
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
