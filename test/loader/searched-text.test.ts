import { describe, expect, test } from 'vitest';
import { toSearchedText } from '#loader/searched-text.ts';

describe('of a page’s HTML', () => {
  test.each([
    ['words, and tags that part them', '<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>'],
    ['the anchors of headings', '<h2 class="a" id="b">C</h2>', '<h2 id="b">C</h2>'],
    [
      'weights',
      '<ol data-pagefind-weight="0.5"><li>A</li></ol>',
      '<ol data-pagefind-weight="0.5"><li>A</li></ol>',
    ],
    ['escaped text as it is written', '<p>a &lt;b&gt; &amp; c</p>', '<p>a &lt;b&gt; &amp; c</p>'],
    ['line breaks', 'One<br>two', 'One<br>two'],
  ])('search keeps %s', (_what, html, kept) => {
    expect(toSearchedText(html)).toBe(kept);
  });

  test.each([
    ['tags within a sentence', 'A <a href="/b/" id="b"><b>link</b></a>s', 'A links'],
    ['other anchors and classes', '<li id="source-a" class="b">C</li>', '<li>C</li>'],
    ['citation numbers', 'A fact<a class="ref" href="#a">[1]</a>.', 'A fact.'],
    ['numbers of notes', 'A fact<a id="n" class="note-ref">1</a>.', 'A fact.'],
    [
      'ways back',
      '<li>A <span class="backs">in text <a class="back">1</a></span></li>',
      '<li>A </li>',
    ],
    ['drawings', 'A<svg viewBox="0 0 1 1"><path d="M0 0"/><svg></svg></svg>B', 'AB'],
    ['pictures', '<img src="a.webp" alt="A > b">C', 'C'],
    ['ways about the site', '<nav><ul><li>A</li></ul></nav>B', 'B'],
    ['what is marked to be ignored', '<div data-pagefind-ignore="all"><div>A</div></div>B', 'B'],
  ])('search leaves out %s', (_what, html, kept) => {
    expect(toSearchedText(html)).toBe(kept);
  });

  test('a mark in quotes ends no tag', () => {
    expect(toSearchedText('<p title="a > b" class=\'c > "d"\'>E</p>')).toBe('<p>E</p>');
  });

  test('a class that only holds the name of another is no citation', () => {
    expect(toSearchedText('<p class="refused back-to-back">A</p>')).toBe('<p>A</p>');
  });
});
