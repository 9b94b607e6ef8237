import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Project {
  readonly scripts: Readonly<Record<string, string>>;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Project;
const PATHS = /(?<![\w/.~-])(?:\.github|deploy|scripts|src|test|content)\/[\w./-]+\.[a-z]+/gu;

describe.each(['DEPLOYING.md', 'RUNBOOK.md', 'SECURITY.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('names files that there are', () => {
    const named = [...text.matchAll(PATHS)].map(([path]) => path);
    expect(named.filter((path) => !path.includes('ENTRY') && !existsSync(path))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  test('names scripts that there are, and documents that there are', () => {
    const run = [...text.matchAll(/npm run ([\w-]+)/gu)].map(([, name = '']) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    const linked = [...text.matchAll(/\]\((?!https?:)([\w.-]+)\)/gu)].map(([, path = '']) => path);
    expect(linked.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names settings that the code reads, and no machine of anybody', () => {
    const read = globSync(['astro.config.mjs', 'src/**/*.ts', 'scripts/**/*.ts'])
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const named = [...text.matchAll(/HUB_[A-Z_]+/gu)].map(([name]) => name);
    expect(named.filter((name) => !read.includes(name))).toEqual([]);
    expect(text).not.toMatch(/\/(?:home|root|Users|tmp)\//u);
  });
});

test('the settings of the servers and the document name one place', () => {
  const place = '/srv/primary-care-hub/current';
  for (const file of [
    'deploy/nginx/primary-care-hub.conf',
    'deploy/caddy/Caddyfile',
    'DEPLOYING.md',
  ])
    expect(readFileSync(file, 'utf8')).toContain(place);
});
