import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TITLE_LABEL } from '#domain/queue.ts';

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
  const service = readFileSync('deploy/server/primary-care-hub.service', 'utf8');
  expect(service).toContain('/srv/primary-care-hub/clone/deploy/server/publish.sh');
});

test('every host’s build begins with what other workflows found', () => {
  for (const file of [
    '.github/workflows/publish.yml',
    'deploy/server/publish.sh',
    'netlify.toml',
    'DEPLOYING.md',
  ])
    expect(readFileSync(file, 'utf8'), file).toContain('sh deploy/fetch.sh');
});

test('the labels to be made are those that issue forms and editors use', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').flatMap((file) => [
    ...(/^labels: \[(.+)\]$/mu.exec(readFileSync(file, 'utf8'))?.slice(1) ?? []),
  ]);
  const made = [...readFileSync('DEPLOYING.md', 'utf8').matchAll(/gh label create ([\w-]+)/gu)];
  expect(made.map(([, label]) => label).sort()).toEqual(
    [...new Set([...forms, TITLE_LABEL])].sort(),
  );
});
