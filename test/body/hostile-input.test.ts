import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { context } from './body-fixtures.ts';

const rules = (source: string) => [
  ...new Set(readBody(source, context).problems.map(({ rule }) => rule)),
];

describe('hostile input is refused', () => {
  test.each([
    ['an import', 'import fs from "node:fs"', 'no-code'],
    ['an export', 'export const a = 1', 'no-code'],
    ['an export after text', 'Text.\n\nexport default () => null\n', 'no-code'],
    ['an expression', 'a {process.env.HOME} b', 'no-code'],
    ['an expression on its own', '{globalThis}', 'no-code'],
    ['a comment expression', '{/* x */}', 'no-code'],
    ['an expression that is no code', '{%}', 'no-code'],
    ['an expression inside a component', '<Callout>{x}</Callout>', 'no-code'],
    ['an expression as an attribute', '<Callout title={x}>a</Callout>', 'no-code'],
    ['an element as an attribute', '<Callout title=<b/>>a</Callout>', 'readable-body'],
    ['spread attributes', '<Callout {...props}>a</Callout>', 'no-code'],
    ['a script', '<script>alert(1)</script>', 'no-raw-html'],
    ['a script in a line', 'a <script>alert(1)</script> b', 'no-raw-html'],
    ['a script with a source', '<script src="//evil.example/x.js" />', 'no-raw-html'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', 'no-raw-html'],
    ['an event handler', '<img src="x" onerror="alert(1)" />', 'no-raw-html'],
    [
      'an event handler on a component',
      '<Callout onclick="alert(1)">a</Callout>',
      'known-components',
    ],
    ['a style on a component', '<Callout style="position:fixed">a</Callout>', 'known-components'],
    [
      'set:html on a component',
      '<Callout set:html="<script>1</script>">a</Callout>',
      'known-components',
    ],
    [
      'an attribute named like a part of every object',
      '<Callout constructor="x">a</Callout>',
      'known-components',
    ],
    ['an attribute named __proto__', '<Callout __proto__="x">a</Callout>', 'known-components'],
    ['a component named like a part of every object', '<Constructor />', 'known-components'],
    ['a tag named like a part of every object', '<constructor />', 'no-raw-html'],
    ['a member of a component', '<Callout.Inner>a</Callout.Inner>', 'known-components'],
    ['a tag with a name space', '<svg:script>a</svg:script>', 'no-raw-html'],
    ['a fragment', '<>a</>', 'no-raw-html'],
    ['an iframe', '<iframe src="https://evil.example/" />', 'no-raw-html'],
    ['a style sheet', '<style>a</style>', 'no-raw-html'],
    ['a comment', '<!-- a -->', 'readable-body'],
    ['a processing instruction', '<?php a ?>', 'readable-body'],
    ['a javascript: link', '[a](javascript:alert(1))', 'safe-links'],
    ['the same in mixed case', '[a](JaVaScRiPt:alert(1))', 'safe-links'],
    ['the same with a character code', '[a](java&#115;cript:alert(1))', 'safe-links'],
    ['the same with a coded colon', '[a](javascript&colon;alert(1))', 'safe-links'],
    ['the same with a coded tab', '[a](java&#9;script:alert(1))', 'safe-links'],
    ['the same with a coded line end', '[a](java&NewLine;script:alert(1))', 'safe-links'],
    ['the same with a leading control character', '[a](&#1;javascript:alert(1))', 'safe-links'],
    ['the same between angle brackets', '[a](<javascript:alert(1)>)', 'safe-links'],
    ['the same by reference', '[a][b]\n\n[b]: javascript:alert(1)', 'safe-links'],
    ['the same as an image', '![a picture](javascript:alert(1))', 'images-beside-the-entry'],
    ['a data: link', '[a](data:text/html,<script>1</script>)', 'safe-links'],
    ['a vbscript: link', '[a](vbscript:msgbox)', 'safe-links'],
    ['a file: link', '[a](file:///etc/passwd)', 'safe-links'],
    ['a blob: link', '[a](blob:https://x.org/1)', 'safe-links'],
    ['a link without a scheme', '[a](//evil.example)', 'safe-links'],
    ['a link with backslashes', '[a](/\\evil.example)', 'safe-links'],
    ['a link with backslashes after the scheme', '[a](https:\\\\evil.example)', 'safe-links'],
    ['a link with three strokes', '[a](https:///evil.example)', 'safe-links'],
    ['a link with no strokes', '[a](https:evil.example)', 'safe-links'],
    ['a link with a name before the host', '[a](https://nhs.uk@evil.example/)', 'safe-links'],
    ['a link to this machine', '[a](http://localhost/)', 'safe-links'],
    ['a link up the folders', '[a](/a/../../b/)', 'safe-links'],
    ['a relative link', '[a](page.html)', 'safe-links'],
    ['a mail address', '[a](mailto:a@b.org)', 'safe-links'],
    ['a mail address in the text', 'Write to a@b.org.', 'safe-links'],
    ['a telephone number', '[a](tel:0123)', 'safe-links'],
    ['an image from elsewhere', '![a map](https://evil.example/x.png)', 'images-beside-the-entry'],
    ['an image up the folders', '![a map](../../secret.png)', 'images-beside-the-entry'],
    ['an image up the folders in code', '![a map](%2e%2e/map.png)', 'images-beside-the-entry'],
    ['an image with a query', '![a map](map.png?raw)', 'images-beside-the-entry'],
    ['an image with an anchor', '![a map](map.png#x)', 'images-beside-the-entry'],
    ['an image that is no image', '![a map](map.mdx)', 'images-beside-the-entry'],
    ['an image with a null character', '![a map](map.png&#0;)', 'images-beside-the-entry'],
    [
      'an image by a component',
      '<Figure src="../x.png" alt="a map" caption="b" />',
      'images-beside-the-entry',
    ],
    ['a citation with markup in it', '[@"><script>]', 'no-raw-html'],
    ['a citation of a part of every object', '[@constructor]', 'known-citations'],
    ['text turned round', 'a \u202e b', 'visible-characters'],
    ['text turned round by code', 'a &#x202e; b', 'visible-characters'],
    [
      'text turned round in an attribute',
      '<Callout title="&#x202e;b">a</Callout>',
      'visible-characters',
    ],
    ['a null character', 'a \u0000 b', 'visible-characters'],
    ['half a character', 'a \ud800 b', 'visible-characters'],
    ['a note whose label is markup', 'a[^"><b>]', 'no-raw-html'],
  ])('%s', (_, source, rule) => {
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
  }, 60_000);

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
  }, 60_000);
});
