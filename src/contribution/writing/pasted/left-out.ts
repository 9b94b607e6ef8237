import type { Element } from 'hast';
import type { Findings } from './findings.ts';

/** Elements whose words are not for readers. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'applet area audio base button canvas datalist dialog embed frame frameset head iframe input link map math ' +
    'meta meter noembed noframes noscript object option optgroup param progress script select source style svg ' +
    'template textarea title track video xml xmp'
  ).split(' '),
);

/** Whether an element is left out of a paste with all that is in it; what a person should know of is noted. */
export function isLeftOut(element: Element, findings: Findings): boolean {
  const { tagName } = element;
  const style = getStyle(element);
  if (tagName === 'img' || tagName === 'picture' || tagName.endsWith(':imagedata')) {
    findings.pictures += 1;
    return true;
  }
  if (SILENT.has(tagName) || element.properties.hidden === true) return true;
  if (/display:none|visibility:hidden|mso-hide:all/u.test(style)) return true;
  if (isComment(element, style)) {
    findings.hasComments = true;
    return true;
  }
  if (isDeleted(element, style)) {
    findings.hasDeletions = true;
    return true;
  }
  return false;
}

/** Characters of a style that are looked at. Word writes some hundreds; patterns are slow on endless ones. */
const LONGEST_STYLE = 5_000;

/** An element's style in small letters, as far as it is looked at; '' where it has none. */
export function getRawStyle({ properties: { style } }: Element): string {
  return typeof style === 'string' ? style.slice(0, LONGEST_STYLE).toLowerCase() : '';
}

/** The same as one word, without spaces. */
export function getStyle(element: Element): string {
  return getRawStyle(element).replace(/\s+/gu, '');
}

function getClasses(element: Element): string {
  const { className } = element.properties;
  return Array.isArray(className) ? className.join(' ') : '';
}

/** Word's comments: the mark in the text, and the list at the end. */
function isComment(element: Element, style: string): boolean {
  return (
    /mso-element:comment|mso-special-character:comment|mso-comment-reference/u.test(style) ||
    /\bmso ?com|\bMsoCommentReference\b/iu.test(getClasses(element))
  );
}

function isDeleted({ tagName, ...element }: Element, style: string): boolean {
  return (
    tagName === 'del' ||
    tagName === 's' ||
    tagName === 'strike' ||
    /text-decoration(?:-line)?:[^;]*line-through/u.test(style) ||
    /\bmsoDel\b/iu.test(getClasses({ tagName, ...element }))
  );
}
