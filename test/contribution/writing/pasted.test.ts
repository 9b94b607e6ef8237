import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { readBody } from '#body/read-body.ts';
import { readPastedHtml } from '#contribution/writing/pasted/read-pasted-html.ts';
import { readPastedText } from '#contribution/writing/pasted/read-pasted-text.ts';
import { readDocument } from '#contribution/writing/read-document.ts';
import { schema } from '#contribution/writing/schema.ts';
import { writeDocument } from '#contribution/writing/write-document.ts';
import { context } from './section-context.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

const parse = (html: string) => fromHtml(html, { fragment: true });

/** What a paste comes to in the text of an empty section. */
function paste(html: string): string {
  const { blocks } = readPastedHtml(parse(html));
  return writeDocument(toDocument(blocks), readDocument(''));
}

function toDocument(blocks: readonly Node[]) {
  const document = schema.node('doc', null, [...blocks, schema.node('paragraph')]);
  document.check();
  return document;
}

const pasteText = (text: string) =>
  writeDocument(toDocument(readPastedText(text)), readDocument(''));

const getNotices = (html: string) => readPastedHtml(parse(html)).notices;

/** As Word on a desktop puts it on the clipboard. */
const WORD = `
<style>p.MsoNormal { color: red }</style>
<h1>Our story</h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Elected.</b> The board has <i>twelve</i>
members<o:p></o:p></p>
<h2><b>How it began</b></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Inner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>Second</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span> </span></span>Meet</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span> </span></span>Agree</p>
<table class=MsoTableGrid><tr><td><p>What</p></td><td><p>When</p></td></tr>
<tr><td><p>Board</p></td><td><p>2021</p><p>May</p></td></tr></table>
<p><span class=msoDel><del>Secret</del></span><ins>Shown</ins> words<a class=msocomanchor href="#_msocom_1">[AB1]</a></p>
<p><a href="https://www.england.nhs.uk/">NHS England</a> <img src="file:///c:/a.png"></p>
<div style='mso-element:comment-list'><p>Not for readers</p></div>`;

describe('a paste keeps its structure and nothing else', () => {
  test('from Word', () => {
    expect(paste(WORD)).toBe(
      [
        '### Our story',
        '**Elected.** The board has _twelve_ members',
        '#### How it began',
        '- First\n  - Inner\n- Second',
        '1. Meet\n2. Agree',
        '| What | When |\n| --- | --- |\n| Board | 2021 May |',
        'Shown words',
        '[NHS England](https://www.england.nhs.uk/)',
      ].join('\n\n'),
    );
    expect(getNotices(WORD)).toEqual([
      'One picture was left out: add it with Figure.',
      'Deleted or struck-out words were left out.',
      'Comments were left out.',
    ]);
  });

  test('from Word in a browser, where each item is a list of its own', () => {
    const item = (level: number, words: string) =>
      `<div class="ListContainerWrapper"><ul><li data-aria-level="${String(level)}"><p>${words}</p></li></ul></div>`;
    expect(paste(item(1, 'a') + item(2, 'b') + item(1, 'c'))).toBe('- a\n  - b\n- c');
  });

  test('from Google Docs, where bold is a style and all of it lies in a bold that is not', () => {
    const html = `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-weight:400"> plain </span><span style="font-style:italic">italic</span></p><ul><li aria-level="1"><p>One</p></li><ul><li aria-level="2"><p>Two</p></li></ul></ul></b>`;
    expect(paste(html)).toBe('**Bold** plain _italic_\n\n- One\n  - Two');
  });

  test('from a web page', () => {
    const html = `<nav>Home</nav><article><h4 style="color:red">Small</h4><div>One<br>two<br><br>three</div><blockquote><p>Said</p></blockquote><script>alert(1)</script><iframe src="https://a.uk"></iframe><ol start="3"><li>c<li>d</ol></article>`;
    expect(paste(html)).toBe('Home\n\n### Small\n\nOne\\\ntwo\n\nthree\n\n> Said\n\n3. c\n4. d');
  });

  test('links that only a mail program or search engine needs are undone', () => {
    const safe =
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bma.org.uk%2F&data=05%7Cjo%40nhs.net';
    expect(paste(`<p><a href="${safe}">BMA</a></p>`)).toBe('[BMA](https://www.bma.org.uk/)');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///c:/a.docx',
    '/relative/',
    'mailto:a@b.uk',
  ])('a link to %s keeps its words alone', (href) => {
    expect(paste(`<p>See <a href="${href}">words</a></p>`)).toBe('See words');
    expect(getNotices(`<a href="${href}">words</a>`)).toHaveLength(1);
  });

  test('joined cells are told apart again', () => {
    const html = `<table><tr><th colspan="2">Both</th></tr><tr><td rowspan="2">A</td><td>1</td></tr><tr><td>2</td></tr></table>`;
    expect(paste(html)).toBe('| Both | |\n| --- | --- |\n| A | 1 |\n| | 2 |');
  });

  test('a table that only arranges text is text', () => {
    expect(paste('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toBe('One\n\nTwo');
  });

  test('plain text: paragraphs and lists', () => {
    expect(pasteText('One\ntwo.\n\nThree.\n\n• a\n• b\n\n1. c\n2. d')).toBe(
      'One two.\n\nThree.\n\n- a\n- b\n\n1. c\n2. d',
    );
    expect(pasteText('A line\nAnother line')).toBe('A line\n\nAnother line');
    expect(pasteText('')).toBe('');
  });
});

const NAMES =
  'p div span b i a ul ol li table tr td th h1 h3 h6 blockquote pre br script style img svg math iframe template del s o:p article'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' style="mso-list:l0 level3 lfo1"',
  ' style="mso-list:Ignore"',
  ' style="font-weight:bold"',
  ' href="javascript:alert(1)"',
  ' href="https://www.nhs.uk/"',
  ' onclick="alert(1)"',
  ' colspan="99999999"',
  ' rowspan="3"',
  ' start="-9"',
  ' data-aria-level="99"',
  ' style="display:none"',
  ' class="MsoNormal"',
  ' src=x onerror=alert(1)',
  ' contenteditable hidden',
];
const { html: hostile } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(
      'words',
      ' ',
      '<18',
      '{x}',
      'import a from "b"',
      '<!--',
      '<![CDATA[',
      '&lt;script&gt;',
      '[@swl]',
      '**b**',
      '\u00a0',
    ),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie('html'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([name, attributes, inside, closes]) =>
          `<${name}${attributes}>${inside.join('')}${closes ? `</${name}>` : ''}`,
      ),
  ),
}));

describe('a hostile paste', { timeout: 60_000 }, () => {
  test('is a sound document that the hub reads without a problem of safety', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const text = paste(html);
        const { problems } = readBody(`## Part\n\n${text}`, context);
        const unsafe = problems.filter(({ rule }) =>
          ['no-code', 'no-raw-html', 'readable-body', 'known-components', 'safe-links'].includes(
            rule,
          ),
        );
        expect(unsafe).toEqual([]);
        expect(text).not.toMatch(/alert\(1\)/);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['lines', 'a<br>'.repeat(20_000)],
    ['changes of weight', 'a<b>b</b>'.repeat(20_000)],
    ['items', `<ul>${'<li>a'.repeat(40_000)}`],
  ])('of endless %s takes no longer for each of them than a short one', (_, html) => {
    const tree = parse(html);
    const took = measureProcessorTime(() => {
      readPastedHtml(tree);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });

  test('with an endless style does not hang', () => {
    for (const style of ['text-decoration:', 'mso-list:']) {
      const tree = parse(`<p style="${style.repeat(20_000)}">a`);
      const took = measureProcessorTime(() => {
        readPastedHtml(tree);
      });
      expect(took).toBeLessThan(FAR_TOO_LONG);
    }
  });

  test('however deep it is nested, does not hang or fail', () => {
    const deep = `${'<div><ul><li>'.repeat(400)}words${'</li></ul></div>'.repeat(400)}`;
    expect(() => paste(deep)).not.toThrow();
    expect(() => paste(`${'<table><tr><td>'.repeat(60)}words`)).not.toThrow();
  });
});
