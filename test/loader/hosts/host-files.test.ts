import { describe, expect, test } from 'vitest';
import { everyAnswer } from '#domain/response-headers.ts';
import { toCaddySettings } from '#loader/hosts/caddy-settings.ts';
import { toNginxMaps, toNginxServer } from '#loader/hosts/nginx-settings.ts';
import { toHeadersFile, toRedirectsFile } from '#loader/hosts/static-host-files.ts';

const root = { base: '/', moved: [] };
const hub = { base: '/hub/', moved: [{ from: '/hub/qas/old/', to: '/hub/qas/new/' }] };

/** As Netlify and Cloudflare Pages read it: a path, then its headers, each with white space before it. */
function parseHeadersFile(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) rules[line] = rule = {};
    else rule[line.slice(0, line.indexOf(':')).trim()] = line.slice(line.indexOf(':') + 1).trim();
  }
  return rules;
}

describe('the file of headers for static hosts', () => {
  test('says for all files what the table says', () => {
    expect(parseHeadersFile(toHeadersFile(root))['/*']).toEqual(everyAnswer);
  });

  test('keeps hashed files, and stands under the base of the site', () => {
    const rules = parseHeadersFile(toHeadersFile(hub));
    expect(Object.keys(rules).every((path) => path.startsWith('/hub/'))).toBe(true);
    expect(rules['/hub/_astro/*']).toEqual({
      'Cache-Control': expect.stringContaining('immutable') as unknown,
    });
  });

  test('has wildcards at the end only, and lines that hosts do not cut off', () => {
    for (const path of Object.keys(parseHeadersFile(toHeadersFile(hub))))
      expect(path).toMatch(/^\/[\w/-]+\/\*$/u);
    for (const line of toHeadersFile(hub).split('\n')) expect(line.length).toBeLessThan(2000);
  });
});

describe('what has moved', () => {
  test('is told to every host in its own way', () => {
    expect(toRedirectsFile(hub)).toContain('\n/hub/qas/old/ /hub/qas/new/ 301\n');
    expect(toNginxMaps(hub)).toContain('  /hub/qas/old/ /hub/qas/new/;');
    expect(toCaddySettings(hub)).toContain('redir /hub/qas/old/ /hub/qas/new/ 301');
  });

  test.each(['/a b/', '/a;}/', '/a\n/', 'https://other.example/', '/$uri/', '/*', '/{path}/'])(
    'is never written where a host could read more than an address: %j',
    (to) => {
      const site = { base: '/', moved: [{ from: '/old/', to }] };
      for (const write of [toRedirectsFile, toNginxMaps, toCaddySettings])
        expect(() => write(site)).toThrow('A host’s settings can’t contain');
    },
  );
});

test('nginx sends every header with every answer, whatever its status', () => {
  const lines = toNginxServer(root)
    .split('\n')
    .filter((line) => line.startsWith('add_header '));
  expect(lines.map((line) => line.split(' ')[1])).toEqual([
    ...Object.keys(everyAnswer),
    'Cache-Control',
    'Access-Control-Allow-Origin',
  ]);
  expect(lines.every((line) => line.endsWith(' always;'))).toBe(true);
});
