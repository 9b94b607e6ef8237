import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The names that a page gives to what it has worked out, before it says what it is drawn from. */
function findNames(code: string): readonly string[] {
  return [...code.matchAll(/^const (?:\{([^}]*)\}|(\w+))/gmu)].flatMap(([, many, one]) =>
    one === undefined ? (many ?? '').split(',').map((name) => name.trim()) : [one],
  );
}

/** What a page that may be taken over draws from without saying so; undefined for one that is always drawn. */
function findUnsaid(page: string): readonly string[] | undefined {
  const call = /findKeptPage\(Astro\.url, \{([^}]*)\}\);\n/u.exec(page);
  if (call === null) return page.includes('findKeptPage(') ? ['all of it'] : undefined;
  const said = (call[1] ?? '').split(',').map((name) => name.trim());
  const before = page.slice(0, call.index);
  const after = page.slice(call.index + call[0].length);
  const names = [...findNames(before), 'Astro.props', 'await'].filter(
    (name) => name !== 'kept' && !said.includes(name),
  );
  return names.filter((name) =>
    new RegExp(String.raw`(?<![\w.'-])${name}(?![\w'-])`, 'u').test(
      after.replace(/<script>[^]*/u, ''),
    ),
  );
}

const toPage = (template: string) => `---
const { entry } = Astro.props;
const page = toPage(entry);
const kept = findKeptPage(Astro.url, { page });
if (kept) return kept;
---
${template}`;

describe('a page that may be taken over from the site before', () => {
  const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) => [path, findUnsaid(readFileSync(join('src/pages', path), 'utf8'))] as const)
    .filter(([, unsaid]) => unsaid !== undefined);

  it('is there: entries, their citations and lists', () => {
    expect(pages.length).toBeGreaterThan(2);
  });

  it.each(pages)('%s draws from nothing but what it says', (_, unsaid) => {
    expect(unsaid).toEqual([]);
  });

  it('would be caught out if it did', () => {
    expect(findUnsaid(toPage('<h1>{page.title}</h1>'))).toEqual([]);
    expect(findUnsaid(toPage('<h1>{entry.title}</h1>'))).toEqual(['entry']);
    expect(findUnsaid(toPage('<h1>{await loadTitle()}</h1>'))).toEqual(['await']);
    expect(findUnsaid('---\nconst a = 1;\n---\n<h1>{a}</h1>')).toBeUndefined();
  });
});
