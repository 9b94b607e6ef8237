import { type HTMLElement, NodeType, parse } from 'node-html-parser';

/** A part of a drawing, as the page places it: no style attribute, no address, no script. */
export interface SvgNode {
  readonly tag: 'g' | 'path' | 'line' | 'rect' | 'text' | 'tspan';
  readonly attributes: Readonly<Record<string, string>>;
  /** The words of a `text` or `tspan`. */
  readonly text: string;
  readonly children: readonly SvgNode[];
}

const TAGS: readonly SvgNode['tag'][] = ['g', 'path', 'line', 'rect', 'text', 'tspan'];

/** What is kept as drawn. Type and colour are for the style sheet, by class. */
const KEPT = new Set([
  ...['transform', 'd', 'x', 'y', 'x2', 'y2', 'width', 'height', 'dx', 'dy'],
  ...['text-anchor', 'stroke-width', 'stroke-dasharray'],
]);

/** Colours are names of the site’s own tokens: `fill="ink"` becomes the class `fill-ink`. */
const TOKENS = ['ink', 'ink-2', 'line', 'edge', 'held', 'slate', 'bad', 'none'];

/**
 * The marks of an SVG that the chart library wrote, without what the site does not let in: only the
 * elements and attributes listed above come through.
 * @throws on an element or colour that is not listed, so that a new version of the library is noticed.
 */
export function parseSvg(svg: string): readonly SvgNode[] {
  const root = parse(svg).querySelector('svg');
  if (!root) throw new Error('The chart library drew no SVG.');
  // The first element is the library's own white ground.
  return getElements(root)
    .filter(({ rawTagName }) => rawTagName !== 'rect')
    .flatMap(toNodes);
}

const getElements = (element: HTMLElement): HTMLElement[] =>
  element.childNodes.filter((node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE);

/** A group that moves nothing and an empty ground are left out; what is inside them stays. */
function toNodes(element: HTMLElement): SvgNode[] {
  const tag = TAGS.find((each) => each === element.rawTagName);
  if (tag === undefined) throw new Error(`The chart library drew a <${element.rawTagName}>.`);
  if (element.getAttribute('class') === 'background' || element.getAttribute('display') === 'none')
    return [];
  const attributes = toAttributes(element.attributes);
  const inner = getElements(element);
  const children = inner.flatMap(toNodes);
  if (tag !== 'g') {
    const text = inner.length === 0 ? element.text : '';
    return [{ tag, attributes, text, children }];
  }
  // Colours that a group hands down are named again by each mark.
  const { transform } = attributes;
  if (transform === undefined || transform === 'translate(0,0)' || children.length === 0)
    return children;
  return [{ tag, attributes: { transform }, text: '', children }];
}

function toAttributes(found: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(found)
    .filter(([name]) => KEPT.has(name))
    .map(([name, value]) => [name, toShort(value)] as const);
  const classes = ['fill', 'stroke'].flatMap((part) => {
    const token = found[part];
    if (token === undefined) return [];
    if (!TOKENS.includes(token)) throw new Error(`The chart library drew in the colour ${token}.`);
    return [`${part}-${token}`];
  });
  const named = classes.length === 0 ? [] : [['class', classes.join(' ')] as const];
  return Object.fromEntries([...kept, ...named]);
}

/** A hundredth of a pixel is finer than any screen. */
function toShort(value: string): string {
  return value.replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}
