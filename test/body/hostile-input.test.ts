import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';
import { hostileBodies } from './hostile-bodies.ts';

const rules = (source: string) => [
  ...new Set(readBody(source, context).problems.map(({ rule }) => rule)),
];

describe('hostile input is refused', () => {
  test.each(hostileBodies)('%s', (_, source, rule) => {
    const { drawing } = readBody(source, context);
    expect(drawing).toBeUndefined();
    expect(rules(source)).toContain(rule);
  });

  test('a tag opened in a table and closed after it tears the table, and is refused', () => {
    const source = '| a | b |\n|---|---|\n| c | d <a>e |\n| f | g |\n\nWords </a>more.\n';
    expect(readBody(source, context).drawing).toBeUndefined();
    expect(rules(source)).toContain('readable-body');
  });

  test('text that ends the process of the parser when it stands last is an ordinary problem', () => {
    expect(rules("import x from '\\")).toEqual(['no-code']);
  });
});

describe('hostile words are words', () => {
  test.each([
    [
      'an escaped tag',
      '\\<script>alert(1)\\</script>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['a coded tag', '&lt;script>', '<p>&lt;script&gt;</p>'],
    ['a tag in code', '`<script>`', '<p><code>&lt;script&gt;</code></p>'],
    [
      'the language of a block of code',
      '```"><script>\na\n```',
      '<pre tabindex="0"><code>a\n</code></pre>',
    ],
    [
      'a quotation mark in an address',
      '[a](https://x.org/"onmouseover="1)',
      '<p><a href="https://x.org/%22onmouseover=%221">a</a></p>',
    ],
    [
      'a quotation mark in an attribute',
      '<Callout title=\'" onclick="1\'>a</Callout>',
      '<div class="note" role="note"><p class="note-title"><b>&quot; onclick=&quot;1</b></p><p>a</p></div>',
    ],
    [
      'markup in the words of an image',
      '![a "><script> b](map.png)'.replace('<', '\\<'),
      undefined,
    ],
    ['a quotation mark in a heading', '| " onclick="1 |\n|---|\n| x |', undefined],
  ])('%s', (_, source, html) => {
    const { drawing } = readBody(source, context);
    expect(drawing?.intro).toBeDefined();
    if (html !== undefined) expect(drawing?.intro).toBe(html);
    expectSafe(drawing?.intro ?? '');
  });
});

const PIECES = [
  'a',
  'LMC',
  ' ',
  '\n',
  '\n\n',
  '## H',
  '### ',
  '- ',
  '1. ',
  '> ',
  '**',
  '*',
  '_',
  '`',
  '```',
  '~',
  '[@swl]',
  '[@',
  '[',
  ']',
  '](',
  ')',
  '(',
  '](https://x.org/',
  '](javascript:',
  '](/x/)',
  '[r]',
  '\n\n[r]: javascript:x\n\n',
  '[^1]',
  '\n\n[^1]: ',
  '|',
  '\n|---|\n',
  '<Callout>',
  '</Callout>',
  '\n<Callout title="',
  '">\n',
  '\n</Callout>\n',
  '<Figure src="map.png" alt="',
  '" caption="',
  '" />',
  '<script>',
  '</script>',
  '<b>',
  '<',
  '>',
  '{',
  '}',
  '\\',
  '&lt;',
  '&#60;',
  '&quot;',
  '&#x6a;',
  'javascript:',
  'onclick=',
  'https://x.org/',
  'www.x.org',
  '![m](map.png)',
  '![',
  '"',
  "'",
  '=',
  '/',
  ':',
  '#',
  '&',
  ';',
  '!',
  '---',
  '\t',
  'import x',
  'export ',
  'é',
  '😀',
  '\u00a0',
  '\r\n',
];

const TAGS = new Set(
  'a b blockquote br caption code div em figcaption figure h2 h3 h4 hr img li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt aria-label aria-labelledby class decoding height href id loading role scope sizes src srcset start tabindex width'.split(
    ' ',
  ),
);

/** Reads the HTML with a parser of its own: nothing but known tags and attributes, and addresses that lead to pages. */
function expectSafe(html: string): void {
  for (const node of parse(html, { comment: true, blockTextElements: {} }).querySelectorAll('*')) {
    expect(TAGS).toContain(node.tagName.toLowerCase());
    for (const [name, value] of Object.entries(node.attributes)) {
      expect(ATTRIBUTES).toContain(name.toLowerCase());
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/[^/]|\/hub\/|#)/u);
      if (name === 'src') expect(value).toBe('/_astro/map.png');
    }
  }
  const bare = html.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>/gu, '');
  expect(bare).not.toMatch(/[<>]/u);
}

describe('whatever is sent in', () => {
  const soup = fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  test('is drawn with nothing but known tags, known attributes and safe addresses, or not at all', () => {
    let drawn = 0;
    fc.assert(
      fc.property(soup, (source) => {
        const { drawing, problems } = readBody(source, context);
        expect(drawing === undefined).toBe(problems.length > 0);
        if (drawing === undefined) return;
        drawn += 1;
        for (const html of [
          drawing.intro,
          drawing.footnotes,
          ...drawing.sections.map((section) => section.html),
        ])
          expectSafe(html);
      }),
      { numRuns: 3000 },
    );
    expect(drawn).toBeGreaterThan(300);
  });

  test('has problems that stand inside the file and say what to do', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const lines = source.split(/\r\n?|\n/u);
        for (const { line, column, message, fix } of readBody(source, context).problems) {
          expect(line).toBeLessThanOrEqual(lines.length + 1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toMatch(/[.?]$/u);
          expect(fix).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
