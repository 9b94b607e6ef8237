import type { Element } from 'xast';
import { findElement, getElements, make } from './xml.ts';

/** What a paragraph of a style is. */
export interface ParagraphStyle {
  /** The level of the heading that it makes, from 1; undefined for text. */
  readonly heading: number | undefined;
  readonly isTitle: boolean;
  readonly isContents: boolean;
  /** The template's guidance, which nobody wrote as part of an entry. */
  readonly isGuidance: boolean;
  /** A tag of one of the hub's components, written out. */
  readonly isComponent: boolean;
  /** The list that its paragraphs stand in. */
  readonly list: Element | undefined;
}

const PLAIN: ParagraphStyle = {
  heading: undefined,
  isTitle: false,
  isContents: false,
  isGuidance: false,
  isComponent: false,
  list: undefined,
};

/** “Heading 2” in the languages that programs name their styles in; Word itself keeps the English names. */
const HEADING =
  /^(?:heading|[üu]?berschrift|titre|t[ií]tulo|titolo|kop|rubrik|overskrift|nag[łl][óo]wek|otsikko|nadpis|заголовок|cap[çc]alera|başlık)[\s_]*(\d)$/iu;
/** The level that the name of a style gives its paragraphs, from 1; undefined where it names no heading. */
export function findNamedLevel(name: string): number | undefined {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

const TITLE = /^(?:title|titel|titre|t[ií]tulo|titolo|tytu[łl]|rubrik)$/iu;
const CONTENTS = /^(?:toc|contents|verzeichnis|tm|inhaltsverzeichnis)[\s_]*(?:\d|heading)$/iu;

/** The styles of a document, by id, each with what it takes over from those it is based on. */
export function readParagraphStyles(styles: Element | undefined): Map<string, ParagraphStyle> {
  const elements = new Map(
    getElements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const read = new Map<string, ParagraphStyle>();
  for (const id of elements.keys()) read.set(id, readStyle(id, elements, 0));
  return read;
}

/** Styles based on one another in a circle, or in a long chain, are followed no further. */
const LONGEST_CHAIN = 12;

function readStyle(
  id: string,
  elements: ReadonlyMap<string, Element>,
  depth: number,
): ParagraphStyle {
  const style = elements.get(id);
  if (style === undefined || depth > LONGEST_CHAIN) return PLAIN;
  const name = findElement(style, 'w:name')?.attributes['w:val'] ?? id;
  const base = findElement(style, 'w:basedOn')?.attributes['w:val'] ?? undefined;
  const above = base === undefined ? PLAIN : readStyle(base, elements, depth + 1);
  const properties = findElement(style, 'w:pPr');
  const named = findNamedLevel(name) ?? findNamedLevel(id);
  const isTitle = TITLE.test(name);
  const isContents = CONTENTS.test(name);
  return {
    heading:
      isContents || isTitle ? undefined : (named ?? readOutline(properties) ?? above.heading),
    isTitle,
    isContents,
    isGuidance: /^guidance$/iu.test(name) || above.isGuidance,
    isComponent: /^hub component$/iu.test(name),
    list: findElement(properties, 'w:numPr') ?? above.list,
  };
}

/** The level that a paragraph has in the outline, from 1; undefined for text. */
export function readOutline(properties: Element | undefined): number | undefined {
  const level = Number(findElement(properties, 'w:outlineLvl')?.attributes['w:val'] ?? '9');
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : undefined;
}

/** The style that stands for what a paragraph is, by the names that the conversion knows. */
export function toKnownStyle(style: ParagraphStyle, outline: number | undefined) {
  const heading = outline ?? style.heading;
  if (style.isGuidance) return 'HubGuidance';
  if (style.isComponent) return 'HubComponent';
  if (style.isTitle) return 'HubTitle';
  return heading === undefined ? undefined : `HubHeading${String(Math.min(heading, 6))}`;
}

export const getPlainStyle = (): ParagraphStyle => PLAIN;

/** The properties of a paragraph, with another style and, where it has none of its own, the style's list. */
export function toStyledProperties(
  properties: Element | undefined,
  known: string | undefined,
  style: ParagraphStyle,
): Element {
  const kept = getElements(properties).filter(
    ({ name }) => known === undefined || name !== 'w:pStyle',
  );
  const hasList = kept.some(({ name }) => name === 'w:numPr');
  return make('w:pPr', {}, [
    ...(known === undefined ? [] : [make('w:pStyle', { 'w:val': known })]),
    ...kept,
    ...(hasList || style.list === undefined || known !== undefined ? [] : [style.list]),
  ]);
}
