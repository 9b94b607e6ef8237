/** A tag of a built page, with the place where it stands. */
export interface PageTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** As written, with what lies between them. */
  readonly attributes: string;
  /** Where it begins in the page, and where what follows it begins. */
  readonly from: number;
  readonly to: number;
}

/** Attributes hold anything but their own quotes, so a `>` between quotes ends no tag. */
const TAG = /<(\/?)([a-z][a-z\d-]*)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>/gi;

/**
 * The tags of a page in their order. Only for pages that the hub drew itself: whether their HTML is valid is
 * for others to say, and text that looks like a tag is escaped in them.
 */
export function* findTags(html: string): Generator<PageTag> {
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const to = match.index + tag.length;
    yield { name: name.toLowerCase(), isEnd: slash === '/', attributes, from: match.index, to };
  }
}

/** The value of an attribute, still escaped as the page has it; empty where it has none; undefined where it is not there. */
export function findAttribute({ attributes }: PageTag, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  for (const [, each, double, single] of attributes.matchAll(
    /([^\s"'=]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g,
  ))
    if (each === name) return double ?? single ?? '';
  return undefined;
}
