import { describe, expect, test } from 'vitest';
import { findUnsafeHtml } from '#scripts/fuzz/second-judge.ts';

describe('the second judge of drawn HTML', () => {
  test.each([
    ['words and codes', 'One &amp; two &lt;b&gt;'],
    ['a link', '<p><a href="https://www.example.org/a?b=c#d">words</a></p>'],
    ['a link within the hub', '<p><a href="/topics/evidence/#s-words">words</a></p>'],
    ['a box', '<div class="note" role="note"><p>Words</p></div>'],
    ['a picture', '<img src="/images/map.webp" width="8" height="6" alt="A map &quot;x&quot;">'],
    [
      'a bar of a table of figures',
      '<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect x="2.5" width="40" height="1"></rect></svg>',
    ],
    ['the way to its file', '<a href="/data/tables/case-studies/reach.csv">figures</a>'],
  ])('lets %s pass', (_, html) => {
    expect(findUnsafeHtml(html)).toBeUndefined();
  });

  test.each([
    ['an element that is not listed', '<script>alert(1)</script>', '<script>'],
    [
      'an element named like a part of every object',
      '<constructor></constructor>',
      '<constructor>',
    ],
    ['an attribute that is not listed', '<p onclick="x">a</p>', 'onclick of <p>'],
    ['a style', '<p style="x">a</p>', 'style of <p>'],
    ['an attribute twice', '<p id="a" id="b">a</p>', 'id of <p>'],
    ['an address that runs a script', '<a href="javascript:x">a</a>', 'href="javascript:x"'],
    [
      'an address without encryption',
      '<a href="http://example.org">a</a>',
      'href="http://example.org"',
    ],
    ['an address without a scheme', '<a href="//example.org">a</a>', 'href="//example.org"'],
    [
      'a name before the host',
      '<a href="https://a@example.org">a</a>',
      'href="https://a@example.org"',
    ],
    ['a drawing that loads', '<svg onload="x"></svg>', 'onload of <svg>'],
    ['a drawing of another size', '<svg viewBox="0 0 9999 9999"></svg>', 'viewBox='],
    ['a file that is no table', '<a href="/data/tables/x/y.html">a</a>', 'href='],
    ['a picture from elsewhere', '<img src="https://example.org/x.png">', 'src='],
    ['a sign that is not escaped', 'a < b', 'unreadable'],
    ['an attribute without quotation marks', '<p id=a>a</p>', 'unreadable'],
    ['an element left open', '<p>a', 'left open'],
    ['elements out of order', '<p><b>a</p></b>', 'out of order'],
    ['a comment', '<!-- a -->', 'unreadable'],
  ])('refuses %s', (_, html, fault) => {
    expect(findUnsafeHtml(html)).toContain(fault);
  });
});
