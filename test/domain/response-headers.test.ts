import { describe, expect, test } from 'vitest';
import { sitePolicy, toPagePolicy } from '#domain/content-policy.ts';
import { everyAnswer, folderHeaders, toResponseHeaders } from '#domain/response-headers.ts';

const parse = (policy: string) =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(' ');
      return [name, sources] as const;
    }),
  );

describe('the policies', () => {
  const needs = [
    {},
    { runsWasm: true },
    { showsDrafts: true },
    { runsWasm: true, showsDrafts: true },
  ];

  test.each(needs)('of a page that needs %o let nothing in but the hub’s own files', (page) => {
    const sources = [...parse(toPagePolicy(page)).values()].flat();
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
    expect(sources.filter((source) => /[*/]|https?:|data:/u.test(source))).toEqual([]);
  });

  test.each(needs)('of a page that needs %o are no wider than the policy in the header', (page) => {
    const site = parse(sitePolicy);
    for (const [name, sources] of parse(toPagePolicy(page)))
      for (const source of sources.filter((one) => one !== "'none'"))
        expect(site.get(name)).toContain(source);
  });

  test('open a page to WebAssembly, pictures in memory and rules of its own only where it needs them', () => {
    expect(toPagePolicy({})).not.toMatch(/wasm|blob|default Prose/u);
    expect(toPagePolicy({ runsWasm: true })).toMatch(/'wasm-unsafe-eval'(?!.*blob:)/u);
    expect(toPagePolicy({ showsDrafts: true })).toMatch(/trusted-types default.*blob:(?!.*wasm)/u);
  });

  test('say in the header who may frame a page, which the head of a page can’t say', () => {
    expect(parse(sitePolicy).get('frame-ancestors')).toEqual(["'self'"]);
    expect(toPagePolicy({})).not.toContain('frame-ancestors');
  });
});

describe('the headers of an answer', () => {
  test('are the same everywhere, but for how long a file is kept and who may read it', () => {
    const page = { ...everyAnswer, 'Cache-Control': 'public, max-age=0, must-revalidate' };
    const asset = { ...everyAnswer, 'Cache-Control': 'public, max-age=31536000, immutable' };
    expect(toResponseHeaders('/')).toEqual(page);
    expect(toResponseHeaders('/about/')).toEqual(page);
    expect(toResponseHeaders('/pagefind/pagefind.js')).toEqual(page);
    expect(toResponseHeaders('/pagefind/fragment/en_1.pf_fragment')).toEqual(asset);
    expect(toResponseHeaders('/_astro/base.css')).toEqual(asset);
    expect(toResponseHeaders('/data/v1/qas.csv')).toEqual({
      ...page,
      'Access-Control-Allow-Origin': '*',
    });
  });

  test('name no header twice for one file, since some hosts would send both values', () => {
    const named = [
      { folders: ['/'], headers: everyAnswer },
      ...folderHeaders.flatMap(({ folders, headers }) =>
        folders.map((folder) => ({ folders: [folder], headers })),
      ),
    ];
    const twice = named.flatMap((one, index) =>
      named
        .slice(index + 1)
        .filter((other) => one.folders.some((folder) => other.folders[0]?.startsWith(folder)))
        .flatMap((other) => Object.keys(other.headers).filter((name) => name in one.headers)),
    );
    expect(twice).toEqual([]);
  });
});
