import type { Element, ElementContent } from 'xast';
import type { Findings } from './document-reading.ts';
import {
  getPlainStyle,
  type ParagraphStyle,
  readOutline,
  toKnownStyle,
  toStyledProperties,
} from './docx-styles.ts';
import { addPicture } from './pictures.ts';
import { findElement, getElements, getText, make, walkElements } from './xml.ts';

/** What a part of a Word file is read with. */
export interface Cleaning {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly findings: Findings;
  /** The bytes of a picture by the id that the part gives it: undefined where it lies elsewhere. */
  readonly picture: (id: string) => { readonly file: string; readonly bytes?: Uint8Array };
}

/** Elements whose contents count as if they stood alone. */
const WRAPPERS = new Set([
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** What is no text, or text that nobody wrote to be read here. */
const DROPPED = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:rt',
  'w:sectPr',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:delText',
  'w:delInstrText',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:lastRenderedPageBreak',
  'w:rubyPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:softHyphen',
]);

/** What describes and holds no text: it goes on as it is. */
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr']);

/**
 * Makes a part of a Word file plain before it is converted: tracked changes as if accepted, comments and
 * hidden text out, styles by the names of what they mean, text boxes after their paragraphs, and marks for
 * pictures and for the fields that content controls name.
 */
export function cleanPart(part: Element, cleaning: Cleaning): Element {
  return make(part.name, part.attributes as Record<string, string>, cleanAll(part, cleaning, []));
}

type Boxes = Element[];

function cleanAll(parent: Element, cleaning: Cleaning, boxes: Boxes): ElementContent[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? clean(child, parent, cleaning, boxes) : [child],
  );
}

function clean(
  element: Element,
  parent: Element,
  cleaning: Cleaning,
  boxes: Boxes,
): ElementContent[] {
  const { name } = element;
  const { findings } = cleaning;
  if (PROPERTIES.has(name)) return [element];
  if (DROPPED.has(name)) return [];
  if (name === 'w:del' || name === 'w:moveFrom') {
    if (hasText(element)) findings.count('deleted');
    return [];
  }
  if (name === 'w:ins') {
    if (hasText(element)) findings.count('inserted');
    return cleanAll(element, cleaning, boxes);
  }
  if (WRAPPERS.has(name)) return cleanAll(element, cleaning, boxes);
  switch (name) {
    case 'w:p':
      return cleanParagraph(element, cleaning);
    case 'w:r':
      return cleanRun(element, cleaning, boxes);
    case 'w:tr':
      if (findElement(element, 'w:trPr', 'w:del') === undefined) break;
      findings.count('deleted');
      return [];
    case 'w:sdt':
      return cleanControl(element, parent, cleaning, boxes);
    case 'mc:AlternateContent':
      return cleanAlternatives(element, cleaning, boxes);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return cleanDrawing(element, cleaning, boxes);
    case 'm:oMath':
    case 'm:oMathPara':
      findings.count('formula');
      return [toRun(getText(element))];
    case 'w:cr':
      return [make('w:br')];
    case 'w:ptab':
      return [make('w:tab')];
    case 'w:noBreakHyphen':
      return [make('w:t', {}, [{ type: 'text', value: '-' }])];
    case 'w:altChunk':
    case 'w:subDoc':
      findings.notices.push(
        'Another document is embedded in this one and was not read. Copy its text into this document if it belongs there.',
      );
      return [];
    default:
  }
  const children = cleanAll(element, cleaning, boxes);
  // Of a namespace that is not known here, only what stands inside can be text.
  return name.startsWith('other:')
    ? children.filter(({ type }) => type === 'element')
    : [make(name, element.attributes as Record<string, string>, children)];
}

function cleanParagraph(element: Element, cleaning: Cleaning): ElementContent[] {
  const boxes: Boxes = [];
  const properties = findElement(element, 'w:pPr');
  const id = findElement(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
  const style = cleaning.styles.get(id) ?? getPlainStyle();
  if (style.isContents) {
    cleaning.findings.count('contents');
    return [];
  }
  const known = toKnownStyle(style, readOutline(properties));
  const children = cleanAll(element, cleaning, boxes).filter(
    (child) => child.type === 'element' && child.name !== 'w:pPr',
  );
  if (boxes.length > 0) cleaning.findings.count('box');
  return [make('w:p', {}, [toStyledProperties(properties, known, style), ...children]), ...boxes];
}

function cleanRun(element: Element, cleaning: Cleaning, boxes: Boxes): ElementContent[] {
  const properties = findElement(element, 'w:rPr');
  const isHidden = isOn(findElement(properties, 'w:vanish'));
  if (isHidden && !hasField(element)) {
    if (hasText(element)) cleaning.findings.count('hidden');
    return [];
  }
  if (isOn(findElement(properties, 'w:strike')) || isOn(findElement(properties, 'w:dstrike')))
    if (hasText(element)) cleaning.findings.count('struck');
  return [make('w:r', {}, cleanAll(element, cleaning, boxes))];
}

/** Word keeps the codes of its fields in runs, some of them hidden; without them a link would end too early. */
const hasField = (element: Element): boolean =>
  getElements(element).some(({ name }) => name === 'w:fldChar' || name === 'w:instrText');

function isOn(element: Element | undefined): boolean {
  const value = element?.attributes['w:val'];
  return element !== undefined && value !== '0' && value !== 'false';
}

function hasText(element: Element): boolean {
  return [...walkElements(element)].some(
    (inner) => (inner.name === 'w:t' || inner.name === 'w:delText') && getText(inner).trim() !== '',
  );
}

/** A content control: the field that it names is marked, and a placeholder that nobody typed over is emptied. */
function cleanControl(
  element: Element,
  parent: Element,
  cleaning: Cleaning,
  boxes: Boxes,
): ElementContent[] {
  const properties = findElement(element, 'w:sdtPr');
  const held = findElement(element, 'w:sdtContent') ?? make('w:sdtContent');
  const gallery = findElement(properties, 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'];
  if (gallery === 'Table of Contents') {
    cleaning.findings.count('contents');
    return [];
  }
  const isInline = parent.name === 'w:p' || parent.name === 'w:hyperlink';
  const checkbox = findElement(properties, 'w14:checkbox');
  const tick =
    checkbox === undefined
      ? undefined
      : toTick(findElement(checkbox, 'w14:checked')?.attributes['w14:val'] ?? undefined);
  const content =
    tick !== undefined && isInline
      ? [tick]
      : isOn(findElement(properties, 'w:showingPlcHdr'))
        ? cleanAll(withoutRuns(held), cleaning, boxes)
        : cleanAll(held, cleaning, boxes);
  const tag = findElement(properties, 'w:tag')?.attributes['w:val'] ?? '';
  const field = /^hub:([A-Za-z][A-Za-z.]{0,80})$/u.exec(tag)?.[1];
  return field === undefined ? content : withMark(toMark(`field:${field}`), content, isInline);
}

function toTick(checked: string | undefined): Element {
  return toRun(checked === '1' || checked === 'true' ? '☒' : '☐');
}

const toRun = (value: string): Element =>
  make('w:r', {}, [make('w:t', {}, [{ type: 'text', value }])]);

/** Conversion turns a bookmark into an `a` with its name as id; those of the document are gone by then. */
const toMark = (name: string): Element => make('w:bookmarkStart', { 'w:name': name });

function withMark(mark: Element, content: ElementContent[], isInline: boolean): ElementContent[] {
  if (isInline) return [mark, ...content];
  const first = content
    .filter((child) => child.type === 'element')
    .flatMap((child) => [...walkElements(child)])
    .find(({ name }) => name === 'w:p');
  if (first === undefined) return [make('w:p', {}, [mark]), ...content];
  const after = first.children.findIndex(
    (child) => child.type === 'element' && child.name !== 'w:pPr',
  );
  first.children.splice(after === -1 ? first.children.length : after, 0, mark);
  return content;
}

function withoutRuns(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] =>
    child.type !== 'element' ? [] : child.name === 'w:r' ? [] : [withoutRuns(child)],
  );
  return { ...element, children };
}

/** The same thing drawn for newer and for older programs: only one of them is read. */
function cleanAlternatives(element: Element, cleaning: Cleaning, boxes: Boxes): ElementContent[] {
  const choices = getElements(element).filter((each) => isTelling(each));
  const [chosen] = choices.length > 0 ? choices : getElements(element);
  return chosen === undefined ? [] : cleanAll(chosen, cleaning, boxes);
}

const isTelling = (element: Element): boolean =>
  [...walkElements(element)].some(({ name }) =>
    ['w:txbxContent', 'a:blip', 'v:imagedata', 'w:t'].includes(name),
  );

/** Pictures become marks; the words of text boxes go after the paragraph. */
function cleanDrawing(element: Element, cleaning: Cleaning, boxes: Boxes): ElementContent[] {
  const { findings } = cleaning;
  const marks: Element[] = [];
  const seen = { isKnown: false };
  const described = [...walkElements(element)].find(({ name }) => name === 'wp:docPr')?.attributes;
  const alt = described?.descr ?? described?.title ?? '';
  const visit = (inner: Element): void => {
    if (inner.name === 'w:txbxContent') {
      seen.isKnown = true;
      boxes.push(...cleanAll(inner, cleaning, boxes).filter((child) => child.type === 'element'));
      return;
    }
    const chosen =
      inner.name === 'mc:AlternateContent' ? getElements(inner).slice(0, 1) : undefined;
    const id =
      inner.name === 'a:blip'
        ? (inner.attributes['r:embed'] ?? inner.attributes['r:link'])
        : inner.name === 'v:imagedata'
          ? inner.attributes['r:id']
          : undefined;
    if (typeof id === 'string') {
      seen.isKnown = true;
      const { file, bytes } = cleaning.picture(id);
      const words = alt === '' ? (inner.attributes['o:title'] ?? '') : alt;
      const number = addPicture(findings, file, bytes, words);
      if (number !== undefined) marks.push(toMark(`picture:${String(number)}`));
    }
    for (const child of chosen ?? getElements(inner)) visit(child);
  };
  visit(element);
  if (!seen.isKnown && alt !== '')
    findings.unplaced.push({
      text: alt,
      why: 'This is a drawing or a chart that Word makes itself. Copy it, paste it as a picture, and add that in the form.',
    });
  else if (!seen.isKnown && isChart(element))
    findings.notices.push(
      'A drawing or a chart that Word makes itself was left out. Copy it, paste it as a picture, and add that in the form.',
    );
  return marks;
}

const isChart = (element: Element): boolean =>
  [...walkElements(element)].some(({ name }) => name === 'a:graphicData');
