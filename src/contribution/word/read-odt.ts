import type { Element as Drawn, ElementContent } from 'hast';
import type { Element } from 'xast';
import { element, text } from '#body/hast.ts';
import { type DocumentReading, Findings } from './document-reading.ts';
import { macroRefusal, protectedRefusal } from './find-file-fault.ts';
import { isGuidance, toLines } from './hast-text.ts';
import { joinLists, toTight } from './odt-lists.ts';
import { OdtStyles } from './odt-styles.ts';
import type { Package } from './package.ts';
import { addPicture } from './pictures.ts';
import { refuseDamaged, RefusedFile } from './refusal.ts';
import { FOOT } from './template-words.ts';
import { findElement, getElements, getText, readXml, walkElements } from './xml.ts';

/** Reads a text of LibreOffice, into the same elements as a Word file. */
export function readOdt(opened: Package): DocumentReading {
  const read = (name: string): Element | undefined => {
    const bytes = opened.read(name);
    return bytes === undefined ? undefined : readXml(name, bytes);
  };
  const manifest = read('META-INF/manifest.xml');
  if (
    manifest !== undefined &&
    [...walkElements(manifest)].some(({ name }) => name === 'manifest:encryption-data')
  )
    throw new RefusedFile(protectedRefusal.message, protectedRefusal.fix);
  if (opened.names.some((name) => /^(?:Basic|Scripts)\/.*[^/]$/u.test(name)))
    throw new RefusedFile(macroRefusal.message, macroRefusal.fix.replaceAll('.docx', '.odt'));
  const content = read('content.xml');
  const body = findElement(content, 'office:body', 'office:text');
  if (body === undefined) return refuseDamaged('it has no text that LibreOffice wrote');
  const kept = read('styles.xml');
  const reader = new OdtReader(opened, new OdtStyles([kept, content]));
  const root = reader.read(body);
  const { findings } = reader;
  findings.notices.push(...findMargins(kept));
  return {
    root: { type: 'root', children: root },
    pictures: findings.pictures,
    unplaced: findings.unplaced,
    notices: findings.toNotices(),
    visible: root.filter((block) => !isGuidance(block)).flatMap((block) => toLines(block)),
  };
}

function findMargins(styles: Element | undefined): string[] {
  const pages = getElements(findElement(styles, 'office:master-styles'), 'style:master-page');
  return pages.flatMap((page) =>
    getElements(page).flatMap((margin) => {
      const what = /^style:(header|footer)/u.exec(margin.name)?.[1];
      const words = getText(margin).replace(/\s+/gu, ' ').trim();
      return what === undefined || words === '' || words.startsWith(FOOT)
        ? []
        : [`The ${what} of the pages was left out: “${words}”.`];
    }),
  );
}

/** What holds nothing that a reader of the document sees, or nothing of its author's. */
const DROPPED = new Set([
  'office:forms',
  'office:annotation-end',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:index-title-template',
  'text:note-citation',
  'text:script',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'table:table-columns',
  'table:table-column',
  'table:covered-table-cell',
]);

const INLINE = new Set([
  'text:span',
  'text:a',
  'text:s',
  'text:tab',
  'text:line-break',
  'text:note',
]);

interface ListPlace {
  readonly style: string;
  readonly level: number;
}

class OdtReader {
  readonly findings = new Findings();
  private readonly opened: Package;
  private readonly styles: OdtStyles;
  private readonly notes: Drawn[] = [];

  constructor(opened: Package, styles: OdtStyles) {
    this.opened = opened;
    this.styles = styles;
  }

  read(body: Element): Drawn[] {
    const blocks = this.readBlocks(body);
    return this.notes.length === 0 ? blocks : [...blocks, element('ol', {}, this.notes)];
  }

  private readBlocks(parent: Element, list: ListPlace = { style: '', level: 0 }): Drawn[] {
    return joinLists(getElements(parent).flatMap((child) => this.readBlock(child, list)));
  }

  private readBlock(node: Element, list: ListPlace): Drawn[] {
    if (DROPPED.has(node.name)) return [];
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        return this.readParagraph(node);
      case 'text:list':
        return [this.readList(node, list)];
      case 'table:table':
        return [element('table', {}, this.readRows(node))];
      case 'text:table-of-content':
        this.findings.count('contents');
        return [];
      case 'text:tracked-changes':
        for (const region of getElements(node, 'text:changed-region'))
          for (const { name } of getElements(region))
            if (name === 'text:insertion') this.findings.count('inserted');
            else if (name === 'text:deletion') this.findings.count('deleted');
        return [];
      case 'draw:frame':
      case 'draw:g':
      case 'draw:custom-shape': {
        const boxes: Drawn[] = [];
        const marks = this.readFrame(node, boxes);
        return [...(marks.length === 0 ? [] : [element('p', {}, marks)]), ...boxes];
      }
      default:
        return this.readBlocks(node, list);
    }
  }

  private readParagraph(node: Element): Drawn[] {
    const style = this.styles.get(node.attributes['text:style-name']);
    const boxes: Drawn[] = [];
    const inner = this.readLine(node, boxes);
    const level =
      node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : style.heading;
    const block = style.isGuidance
      ? element('p', { className: ['guidance'] }, inner)
      : style.isComponent
        ? element('p', { className: ['component'] }, inner)
        : style.isTitle
          ? element('h1', { className: ['title'] }, inner)
          : level === undefined
            ? element(
                'p',
                {},
                style.isBold && inner.length > 0 ? [element('strong', {}, inner)] : inner,
              )
            : element(`h${String(Math.min(6, Math.max(1, level)))}`, {}, inner);
    if (boxes.length > 0) this.findings.count('box');
    return [...(inner.length === 0 ? [] : [block]), ...boxes];
  }

  private readList(node: Element, above: ListPlace): Drawn {
    const place = {
      style: node.attributes['text:style-name'] ?? above.style,
      level: above.level + 1,
    };
    const items = getElements(node)
      .filter(({ name }) => name === 'text:list-item' || name === 'text:list-header')
      .map((item) => element('li', {}, toTight(this.readBlocks(item, place))));
    return element(this.styles.isNumbered(place.style, place.level) ? 'ol' : 'ul', {}, items);
  }

  private readRows(node: Element): Drawn[] {
    return getElements(node).flatMap((child) => {
      if (child.name !== 'table:table-row')
        return DROPPED.has(child.name) ? [] : this.readRows(child);
      const cells = getElements(child, 'table:table-cell').map((cell) =>
        element(
          'td',
          {
            colSpan: cell.attributes['table:number-columns-spanned'] ?? '1',
            rowSpan: cell.attributes['table:number-rows-spanned'] ?? '1',
          },
          this.readBlocks(cell),
        ),
      );
      return [element('tr', {}, cells)];
    });
  }

  private readLine(parent: Element, boxes: Drawn[]): ElementContent[] {
    return parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [text(child.value)];
      return child.type === 'element' ? this.readInline(child, boxes) : [];
    });
  }

  private readInline(node: Element, boxes: Drawn[]): ElementContent[] {
    if (DROPPED.has(node.name)) return [];
    switch (node.name) {
      case 'text:span':
        return this.readSpan(node, boxes);
      case 'text:a':
        return [
          element('a', { href: node.attributes['xlink:href'] ?? '' }, this.readLine(node, boxes)),
        ];
      case 'text:s':
      case 'text:tab':
        return [text(' ')];
      case 'text:line-break':
        return [element('br')];
      case 'text:note':
        return [this.readNote(node)];
      case 'office:annotation':
        this.findings.count('comment');
        return [];
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.findings.count('hidden');
        return [];
      case 'draw:frame':
      case 'draw:g':
      case 'draw:custom-shape':
        return this.readFrame(node, boxes);
      case 'loext:content-control':
      case 'text:content-control':
        return this.readControl(node, boxes);
      default:
        return this.readLine(node, boxes);
    }
  }

  private readSpan(node: Element, boxes: Drawn[]): ElementContent[] {
    const style = this.styles.get(node.attributes['text:style-name']);
    if (style.isHidden) {
      this.findings.count('hidden');
      return [];
    }
    if (style.isStruck) this.findings.count('struck');
    let inner = this.readLine(node, boxes);
    if (inner.length === 0) return [];
    if (style.isItalic) inner = [element('em', {}, inner)];
    return style.isBold ? [element('strong', {}, inner)] : inner;
  }

  private readControl(node: Element, boxes: Drawn[]): ElementContent[] {
    const get = (name: string) =>
      node.attributes[`loext:${name}`] ?? node.attributes[`text:${name}`];
    const field = /^hub:([A-Za-z][A-Za-z.]{0,80})$/u.exec(get('tag') ?? '')?.[1];
    const inner = get('showing-place-holder') === 'true' ? [] : this.readLine(node, boxes);
    return field === undefined ? inner : [element('a', { id: `field:${field}` }), ...inner];
  }

  /** A pointer in the line; the note itself goes to the end. */
  private readNote(node: Element): ElementContent {
    const sort = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const id = `${sort}-${String(this.notes.length + 1)}`;
    const place = this.notes.push(element('li', { id })) - 1;
    const body = findElement(node, 'text:note-body');
    const blocks = body === undefined ? [] : this.readBlocks(body);
    this.notes[place] = element('li', { id }, blocks);
    return element('sup', {}, [element('a', { href: `#${id}` }, [text('*')])]);
  }

  /** Pictures become marks; the words of text boxes and shapes go after the paragraph. */
  private readFrame(frame: Element, boxes: Drawn[]): ElementContent[] {
    const marks: ElementContent[] = [];
    const words = [...walkElements(frame)];
    const find = (name: string) => words.find((each) => each.name === name);
    const alt = [find('svg:desc'), find('svg:title')]
      .map((each) => (each === undefined ? '' : getText(each).trim()))
      .find((each) => each !== '');
    for (const child of getElements(frame)) {
      const href = child.attributes['xlink:href'] ?? '';
      if (child.name === 'draw:image') {
        // Of one picture in several formats the first that a page can show is enough.
        if (marks.length > 0) continue;
        const number = addPicture(
          this.findings,
          href.replace(/^.*\//u, ''),
          this.opened.read(href),
          alt ?? '',
        );
        if (number !== undefined) marks.push(element('a', { id: `picture:${String(number)}` }));
      } else if (
        child.name === 'draw:text-box' ||
        child.name === 'text:p' ||
        child.name === 'text:list'
      )
        boxes.push(
          ...(child.name === 'draw:text-box'
            ? this.readBlocks(child)
            : this.readBlock(child, { style: '', level: 0 })),
        );
      else if (child.name.startsWith('draw:') && !INLINE.has(child.name))
        marks.push(...this.readFrame(child, boxes));
    }
    return marks;
  }
}
