/**
 * A second, independent reading of drawn HTML: a scanner that knows nothing of how bodies are drawn and
 * accepts only what is named here, spelt in the one way that the hub writes it.
 */

const SHARED = ['id', 'class'];

/** Elements and, beyond an id and a class, the attributes of each. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['aria-label', 'href'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  div: ['role'],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  hr: [],
  img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
  li: [],
  ol: ['start'],
  p: [],
  pre: ['tabindex'],
  rect: ['x', 'width', 'height'],
  section: ['tabindex', 'aria-label', 'aria-labelledby'],
  span: [],
  strong: [],
  sup: [],
  svg: ['viewBox', 'preserveAspectRatio', 'aria-hidden'],
  table: [],
  tbody: [],
  td: [],
  th: ['scope'],
  thead: [],
  tr: [],
  ul: [],
};

const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** What an attribute may say; those not named may say anything that is escaped. */
const VALUES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^\s"<>\\]*)?|\/(?:[a-z0-9-]+\/)*(?:\?[^\s"<>\\]*)?(?:#[\w-]+)?|\/(?:[a-z0-9-]+\/)*data\/tables\/[a-z-]+\/[a-z0-9-]+\.csv|#[\w-]+)$/u,
  src: /^\/images\/[a-z0-9.-]+$/u,
  srcset: /^\/images\/[a-z0-9.-]+ \d+w(?:, \/images\/[a-z0-9.-]+ \d+w)*$/u,
  id: /^[a-z0-9][\w-]*$/u,
  class: /^[a-z][a-z-]*(?: [a-z][a-z-]*)*$/u,
  role: /^note$/u,
  tabindex: /^0$/u,
  scope: /^(?:row|col)$/u,
  loading: /^lazy$/u,
  decoding: /^async$/u,
  start: /^\d+$/u,
  width: /^\d+(?:\.\d)?$/u,
  height: /^\d+$/u,
  x: /^\d+(?:\.\d)?$/u,
  viewBox: /^0 0 100 1$/u,
  preserveAspectRatio: /^none$/u,
  'aria-hidden': /^true$/u,
};

const PART =
  /([^<>&]+)|(&(?:amp|lt|gt|quot);)|<([a-z][a-z0-9]*)((?: [a-z][a-zA-Z-]*="(?:[^"<>&]|&(?:amp|lt|gt|quot);)*")*)>|<\/([a-z][a-z0-9]*)>/uy;

const ATTRIBUTE = / ([a-z][a-zA-Z-]*)="([^"]*)"/gu;

/** What in the HTML is not allowed, or undefined where all of it is. */
export function findUnsafeHtml(html: string): string | undefined {
  const open: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < html.length) {
    const at = PART.lastIndex;
    const match = PART.exec(html);
    if (match === null) return `unreadable: ${html.slice(at, at + 60)}`;
    const [, , , start, attributes = '', end] = match;
    if (start !== undefined) {
      const fault = judgeElement(start, attributes);
      if (fault !== undefined) return fault;
      if (!EMPTY.has(start)) open.push(start);
    } else if (end !== undefined && open.pop() !== end) return `</${end}> out of order`;
  }
  return open.length > 0 ? `<${open.join('>, <')}> left open` : undefined;
}

function judgeElement(name: string, attributes: string): string | undefined {
  const allowed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (allowed === undefined) return `<${name}>`;
  const names = new Set<string>();
  for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (names.has(attribute) || ![...SHARED, ...allowed].includes(attribute))
      return `${attribute} of <${name}>`;
    names.add(attribute);
    const words = value.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    if (VALUES[attribute]?.test(words) === false) return `${attribute}="${words}"`;
  }
  return undefined;
}
