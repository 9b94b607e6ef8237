import type { Element } from 'xast';
import { findNamedLevel } from './docx-styles.ts';
import { findElement, getElements } from './xml.ts';

/** What a style of an OpenDocument text says of words and paragraphs. */
export interface OdtStyle {
  readonly heading: number | undefined;
  readonly isTitle: boolean;
  readonly isGuidance: boolean;
  readonly isComponent: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
}

const PLAIN: OdtStyle = {
  heading: undefined,
  isTitle: false,
  isGuidance: false,
  isComponent: false,
  isBold: false,
  isItalic: false,
  isStruck: false,
  isHidden: false,
};

const LONGEST_CHAIN = 12;

/** The styles of a document, those of its templates and those of single passages. */
export class OdtStyles {
  private readonly styles = new Map<string, Element>();
  private readonly lists = new Map<string, Element>();

  constructor(parts: readonly (Element | undefined)[]) {
    for (const part of parts)
      for (const group of getElements(part))
        for (const style of getElements(group)) {
          const name = style.attributes['style:name'] ?? '';
          if (style.name === 'style:style') this.styles.set(name, style);
          if (style.name === 'text:list-style') this.lists.set(name, style);
        }
  }

  get(name: string | null | undefined, depth = 0): OdtStyle {
    const style = this.styles.get(name ?? '');
    if (style === undefined || depth > LONGEST_CHAIN) return PLAIN;
    const above = this.get(style.attributes['style:parent-style-name'], depth + 1);
    const shown = style.attributes['style:display-name'] ?? (name ?? '').replaceAll('_20_', ' ');
    const words = findElement(style, 'style:text-properties')?.attributes ?? {};
    // What a heading or title looks like is no emphasis of its author's.
    const isOwn = style.attributes['style:family'] === 'text' || /^[PT]\d+$/u.test(name ?? '');
    const level = Number(style.attributes['style:default-outline-level'] ?? findNamedLevel(shown));
    const is = (property: string, value: string, inherited: boolean): boolean => {
      const said = words[property];
      return said === undefined ? inherited : isOwn && said === value;
    };
    return {
      heading: Number.isInteger(level) && level > 0 ? level : above.heading,
      isTitle: /^title$/iu.test(shown) || above.isTitle,
      isGuidance: /^guidance$/iu.test(shown) || above.isGuidance,
      isComponent: /^hub\s?component$/iu.test(shown) || above.isComponent,
      isBold: is('fo:font-weight', 'bold', above.isBold),
      isItalic: is('fo:font-style', 'italic', above.isItalic),
      isStruck: (words['style:text-line-through-style'] ?? 'none') !== 'none' || above.isStruck,
      isHidden: is('text:display', 'none', above.isHidden),
    };
  }

  /** Whether the items of a list are numbered, at a level counted from 1. */
  isNumbered(list: string, level: number): boolean {
    const found = getElements(this.lists.get(list)).find(
      (each) => each.attributes['text:level'] === String(level),
    );
    return found?.name === 'text:list-level-style-number';
  }
}
