import { describe, expect, test } from 'vitest';
import { bodyRules } from '#body/body-problem.ts';
import { readBody } from '#body/read-body.ts';
import { context, loadFixtures } from './body-fixtures.ts';

const draw = (source: string) => {
  const { drawing, problems } = readBody(source, context);
  expect(problems).toEqual([]);
  if (drawing === undefined) throw new Error('no drawing');
  return drawing;
};
const intro = (source: string) => draw(source).intro;
const rows = (source: string) =>
  readBody(source, context).problems.map(
    ({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`,
  );

describe('sound bodies are drawn', () => {
  test.each(loadFixtures('valid'))('$name', async ({ name, source }) => {
    const { intro: before, sections, footnotes, ...rest } = draw(source);
    const html = [before, ...sections.map(({ html: part }) => part), footnotes].join('\n\n');
    await expect(`${html}\n\n${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(
      `../fixtures/bodies/valid/${name}.html`,
    );
  });
});

describe('each fault is shown where it stands, in plain words, with what to write instead', () => {
  const fixtures = loadFixtures('invalid');

  test.each(fixtures)('$name', async ({ name, source }) => {
    const { drawing, problems } = readBody(source, context);
    expect(drawing).toBeUndefined();
    const lines = problems.map(
      ({ line, column, rule, message, fix }) =>
        `${String(line)}:${String(column)}  ${rule}  ${message} → ${fix}\n`,
    );
    expect(lines.join('')).not.toMatch(
      /mdx|mdast|jsx|token|node\b|undefined|unexpected|expected|parse/iu,
    );
    expect(problems.some(({ rule }) => name.startsWith(rule))).toBe(true);
    await expect(lines.join('')).toMatchFileSnapshot(`../fixtures/bodies/invalid/${name}.txt`);
  });

  test('every rule of a body has a fixture that breaks it', () => {
    const rules = Object.keys(bodyRules).filter((rule) => rule !== 'front-matter-fences');
    expect(rules.filter((rule) => !fixtures.some(({ name }) => name.startsWith(rule)))).toEqual([]);
  });

  test('front matter left blank keeps the lines of the file', () => {
    expect(rows('\n\n\n\nText [@nobody].')).toEqual(['5:7 known-citations']);
  });

  test('a column counts the author’s characters, past accents and escapes', () => {
    expect(rows('Café \\* and [@swl], then [@nobody].')).toEqual(['1:27 known-citations']);
  });

  test('Windows line ends change neither lines nor drawing', () => {
    expect(rows('a\r\n\r\n[@nobody]\r\n')).toEqual(['3:2 known-citations']);
    expect(intro('a\r\nb\r\n\r\nc')).toBe(intro('a\nb\n\nc'));
  });
});

describe('headings', () => {
  test('have anchors of their own, numbered where two say the same', () => {
    const { sections } = draw('## Who & why?\n\n## Who, why\n\n## Who why 2\n\n## ???\n');
    expect(sections.map(({ id }) => id)).toEqual([
      's-who-why',
      's-who-why-2',
      's-who-why-2-2',
      's-part',
    ]);
  });

  test('have anchors that the page’s own ids never have', () => {
    const ids = draw('## Main\n\n## Sources\n\n## Q\n').sections.map(({ id }) => id);
    expect(ids.every((id) => id.startsWith('s-'))).toBe(true);
  });

  test('a long question is cut at a word', () => {
    const [section] = draw(`## ${'What did the alliance do '.repeat(6)}\n`).sections;
    expect(section?.id.length).toBeLessThanOrEqual(62);
    expect(section?.id).toMatch(/^s-what-did.*[a-z]$/u);
  });

  test('a link to a heading may leave the prefix away, and may lead forward', () => {
    expect(
      intro('[x](#later-on) [y](#s-later-on)\n\n## Later on\n').match(/href="#s-later-on"/gu),
    ).toHaveLength(2);
  });

  test('the title of a section is its words without markup', () => {
    expect(draw('## What **they** `did`\n').sections[0]?.title).toBe('What they did');
  });
});

describe('citations', () => {
  test('are numbered by the place of the source in the entry', () => {
    expect(intro('x [@icb]')).toBe(
      '<p>x\u00a0<a class="ref" href="#s2" id="c2-1" aria-label="Source [2]">[2]</a></p>',
    );
  });

  test('never begin a line, however they are joined to the word before', () => {
    for (const source of ['x[@icb]', 'x\n[@icb]', '**x** [@icb]', '**x**[@icb]'])
      expect(intro(source).replace(/<\/?strong>/gu, '')).toContain('x\u00a0<a class="ref"');
  });

  test('are counted, and each has an anchor of its own', () => {
    const { citations, intro: html } = draw('a [@swl] b [@swl; @icb]');
    expect(citations).toEqual({ swl: 2, icb: 1 });
    expect(html.match(/id="c[^"]+"/gu)).toEqual(['id="c1-1"', 'id="c1-2"', 'id="c2-1"']);
  });

  test('are left alone in code and after a backslash', () => {
    const { citations, intro: html } = draw('`[@nobody]` and \\[@nobody] and [@swl]');
    expect(html).toContain('<code>[@nobody]</code> and [@nobody] and\u00a0<a');
    expect(citations).toEqual({ swl: 1 });
  });
});

describe('notes', () => {
  test('are numbered in the order of the text and lead back to each place', () => {
    const { intro: html, footnotes } = draw('a[^z] b[^y] c[^z]\n\n[^y]: Why.\n\n[^z]: Zed.\n');
    expect(html.match(/href="#note-\d" id="[^"]+"/gu)).toEqual([
      'href="#note-1" id="note-1-use-1"',
      'href="#note-2" id="note-2-use-1"',
      'href="#note-1" id="note-1-use-2"',
    ]);
    expect(footnotes.indexOf('Zed')).toBeLessThan(footnotes.indexOf('Why'));
    expect(footnotes.match(/href="#note-1-use-\d"/gu)).toHaveLength(2);
  });
});

describe('tables', () => {
  test('name their columns and rows, align by class and scroll by keyboard', () => {
    const html = intro('| a | b |\n|:-:|--:|\n| x | 1 |\n');
    expect(html).toContain('<section class="table-scroll" tabindex="0" aria-label="Table: a, b">');
    expect(html).toContain('<th class="align-center" scope="col">a</th>');
    expect(html).toContain(
      '<th class="align-center" scope="row">x</th><td class="align-right">1</td>',
    );
    expect(html).not.toContain('style');
  });

  test('an empty heading is a plain cell, and a short row is filled up', () => {
    const html = intro('| | b |\n|---|---|\n| x |\n');
    expect(html).toContain('<tr><td></td><th scope="col">b</th></tr>');
    expect(html).toContain('<tr><th scope="row">x</th><td></td></tr>');
  });

  test('a paragraph that begins “Table:” right above is the caption', () => {
    const html = intro('Table: Who took part\n\n| a |\n|---|\n| x |\n');
    expect(html).toBe(
      '<section class="table-scroll" tabindex="0" aria-labelledby="table-1"><table>' +
        '<caption id="table-1">Who took part</caption><thead><tr><th scope="col">a</th></tr></thead>' +
        '<tbody><tr><th scope="row">x</th></tr></tbody></table></section>',
    );
    expect(intro('Table: no table follows')).toBe('<p>Table: no table follows</p>');
  });
});

describe('images', () => {
  test('are sized, lazy and listed', () => {
    const { intro: html, images } = draw('![Map of it](map.png)');
    expect(html).toContain(
      'width="800" height="600" alt="Map of it" loading="lazy" decoding="async"',
    );
    expect(html).toContain('srcset="/_astro/map-400.png 400w, /_astro/map-800.png 800w"');
    expect(images).toEqual(['map.png']);
  });
});

test('the same body is drawn the same every time', () => {
  for (const { source } of loadFixtures('valid'))
    expect(readBody(source, context)).toEqual(readBody(source, context));
});

test('text nested deeper than any reader follows is refused, not followed', () => {
  expect(rows(`${'>'.repeat(5000)}a`)).toEqual(['1:1 readable-size']);
  expect(rows(`${'> '.repeat(24)}a`)).toEqual([expect.stringContaining('known-markup')]);
  expect(rows('*a _b '.repeat(1000))).toEqual([]);
});
