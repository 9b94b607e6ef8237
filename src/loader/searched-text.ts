import { findAttribute, findTags, type PageTag } from './page-tags.ts';

/** Never searched: not text, or words that lead about the site. Pagefind leaves most of them out by itself. */
const NO_TEXT = new Set(
  ['svg', 'nav', 'form', 'label', 'footer', 'img'].concat([
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
  ]),
);

/** Have no end tag. */
const EMPTY = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Numbers of citations and notes, and the ways back from them: they would stand in the middle of what results quote. */
const NOT_QUOTED = /(?:^|\s)(?:ref|note-ref|backs?)(?:\s|$)/;

const IGNORE = 'data-pagefind-ignore';
const WEIGHT = 'data-pagefind-weight';

/** Tags that neither end a sentence nor part two words: without them the text reads the same. */
const INLINE = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'button',
    'cite',
    'code',
    'dfn',
    'em',
    'i',
    'input',
    'kbd',
    'mark',
  ].concat(['q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']),
);

const HEADING = /^h[1-6]$/;

/**
 * The part of a page that is searched, as the least HTML from which Pagefind reads the same text, headings
 * and weights. Every further tag and attribute costs it time, and every `id` a place in the index: only
 * those of headings are shown, as the sections that a result leads to.
 */
export function toSearchedText(html: string): string {
  const kept: string[] = [];
  let from = 0;
  let leftOut: PageTag | undefined;
  let depth = 0;
  for (const tag of findTags(html)) {
    if (leftOut !== undefined) {
      if (tag.name !== leftOut.name) continue;
      depth += tag.isEnd ? -1 : 1;
      if (depth > 0) continue;
      leftOut = undefined;
    } else {
      kept.push(html.slice(from, tag.from));
      if (isLeftOut(tag)) {
        if (!EMPTY.has(tag.name)) {
          leftOut = tag;
          depth = 1;
        }
      } else kept.push(toLeanTag(tag));
    }
    from = tag.to;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

function isLeftOut(tag: PageTag): boolean {
  if (tag.isEnd) return false;
  return (
    NO_TEXT.has(tag.name) ||
    NOT_QUOTED.test(findAttribute(tag, 'class') ?? '') ||
    findAttribute(tag, IGNORE) !== undefined
  );
}

function toLeanTag(tag: PageTag): string {
  const { name } = tag;
  if (INLINE.has(name)) return '';
  if (tag.isEnd) return `</${name}>`;
  const id = HEADING.test(name) ? toAttribute(tag, 'id') : '';
  return `<${name}${id}${toAttribute(tag, WEIGHT)}>`;
}

function toAttribute(tag: PageTag, name: string): string {
  const value = findAttribute(tag, name);
  return value === undefined ? '' : ` ${name}="${value}"`;
}
