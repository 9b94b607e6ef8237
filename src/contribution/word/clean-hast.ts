import type { Element, ElementContent } from 'hast';
import { element, text } from '#body/hast.ts';
import { findDisguise } from '#body/links.ts';
import type { Findings, FoundPicture } from './document-reading.ts';
import { findAll, findMark, hasClass, isElement, toLine } from './hast-text.ts';
import { toSafeAddress } from './links.ts';
import { toGrid } from './tables.ts';

/** What the text of a document is made fit with. */
export interface Fitting {
  readonly findings: Findings;
  /** The file names of the pictures, in order. */
  readonly names: readonly string[];
  readonly pictures: readonly FoundPicture[];
}

/** The most columns that the page of a phone can show, as the checker has it. */
const MOST_COLUMNS = 20;

/** Makes the elements of a document those that a body may hold; what has no place there becomes its words. */
export function fitBlocks(blocks: readonly Element[], fitting: Fitting): Element[] {
  return joinTypedLists(blocks.flatMap((block) => fitBlock(block, fitting)));
}

function fitBlock(block: Element, fitting: Fitting): Element[] {
  if (block.tagName === 'table') return fitTable(block, fitting);
  if (/^h[1-6]$/u.test(block.tagName) || block.tagName === 'p' || isElement(block, 'ul', 'ol'))
    return [{ ...block, children: fitAll(block.children, fitting) }];
  return [element('p', {}, fitAll([block], fitting))];
}

function fitAll(nodes: readonly ElementContent[], fitting: Fitting): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return fitText(node.value, fitting);
    return node.type === 'element' ? fitInner(node, fitting) : [];
  });
}

function fitInner(node: Element, fitting: Fitting): ElementContent[] {
  const { findings } = fitting;
  switch (node.tagName) {
    case 'a':
      return fitLink(node, fitting);
    case 'sup':
      return findAll(node, 'a').some(isPointer) ? [node] : [text(toRaised(toLine(node)))];
    case 's':
    case 'del':
      return fitAll(node.children, fitting);
    case 'table':
      findings.count('nested');
      return fitTable(node, fitting);
    case 'input':
      return [text(node.properties.checked === undefined ? '☐ ' : '☒ ')];
    case 'p':
    case 'ul':
    case 'ol':
    case 'li':
    case 'strong':
    case 'em':
    case 'br':
      return [{ ...node, children: fitAll(node.children, fitting) }];
    default:
      return fitAll(node.children, fitting);
  }
}

export const isPointer = ({ properties: { href } }: Element): boolean =>
  typeof href === 'string' && /^#(?:foot|end)note-/u.test(href);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures have characters of their own; other raised words are plain ones. */
function toRaised(words: string): string {
  return /^\d$/u.test(words) ? (RAISED[Number(words)] ?? words) : words;
}

function fitLink(node: Element, fitting: Fitting): ElementContent[] {
  const { findings, names, pictures } = fitting;
  const picture = findMark(node, 'picture');
  if (picture !== undefined) {
    const number = Number(picture);
    const alt = pictures[number]?.alt ?? '';
    const inner = node.properties.href === undefined ? [] : fitAll(node.children, fitting);
    const image = element('img', { src: names[number] ?? '', alt });
    return inner.length > 0 ? inner : [image];
  }
  const children = fitAll(node.children, fitting);
  const { href } = node.properties;
  if (typeof href !== 'string' || isPointer(node)) return isPointer(node) ? [node] : children;
  // A jump within the document, to a place that the page does not have.
  if (href.startsWith('#')) return children;
  const address = toSafeAddress(href, findings);
  const words = toLine(node);
  if (words === '') return children;
  if (address !== undefined && findDisguise(words, address) === undefined)
    return [element('a', { href: address }, children)];
  findings.count('link');
  if (!words.includes(href) && !/^(?:javascript|data|vbscript|file|mailto|tel):/iu.test(href))
    findings.unplaced.push({
      text: `${words}: ${href}`,
      why: 'This address can’t be linked to from a page of the hub. The words are in the text, without the link.',
    });
  return children;
}

const EMAIL = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const BARE = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;

/** E-mail addresses never enter an entry; bare web addresses do where a page may link to them. */
function fitText(value: string, { findings }: Fitting): ElementContent[] {
  const withoutEmail = value.replace(EMAIL, (address) => {
    findings.notices.push(
      `“${address}” was left out. E-mail addresses are never published: link to a public contact page instead.`,
    );
    return '(address left out)';
  });
  const fitted = withoutEmail.replace(BARE, (written) => {
    const [, bare = written, end = ''] = /^(.*?)([.,;:!?)\]'’]*)$/u.exec(written) ?? [];
    const full = /^www\./iu.test(bare) ? `https://${bare}` : bare;
    const safe = toSafeAddress(full, findings);
    if (safe !== undefined) return /^www\./iu.test(bare) ? written : `${safe}${end}`;
    findings.count('link');
    return written.replace(/^https?:\/\//iu, '').replace(/^www\./iu, 'www ');
  });
  return [text(fitted)];
}

function fitTable(table: Element, fitting: Fitting): Element[] {
  const { findings } = fitting;
  const { rows, isMerged } = toGrid(table);
  const told = rows.filter((row) => row.some(hasContent));
  const columns = told[0]?.length ?? 0;
  // A table of one column is a box around text.
  if (columns === 1 || told.length === 1)
    return told.flatMap((row) => row.flatMap((cell) => toBlocks(cell, fitting)));
  if (told.length === 0) return [];
  if (isMerged) findings.count('merged');
  if (columns > MOST_COLUMNS) {
    findings.unplaced.push({
      text: told.map((row) => row.map((cell) => toLine(cell)).join(' | ')).join('\n'),
      why: `This table has ${String(columns)} columns; a page has room for ${String(MOST_COLUMNS)}. Split it, and add the parts in the form.`,
    });
    return [];
  }
  const fit = told.map((row, y) =>
    element(
      'tr',
      {},
      row.map((cell) => element(y === 0 ? 'th' : 'td', {}, toInline(cell, fitting))),
    ),
  );
  return [element('table', {}, fit)];
}

const hasContent = (cell: Element): boolean =>
  toLine(cell) !== '' || findMark(cell, 'picture') !== undefined;

const isBlock = (node: ElementContent): node is Element =>
  isElement(node, 'p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** The contents of a box as blocks; bare text is a paragraph. */
function toBlocks(cell: Element, fitting: Fitting): Element[] {
  const blocks: Element[] = [];
  let line: ElementContent[] = [];
  const end = () => {
    if (line.length > 0) blocks.push(element('p', {}, fitAll(line, fitting)));
    line = [];
  };
  for (const child of cell.children)
    if (isBlock(child)) {
      end();
      blocks.push(
        ...fitBlock(
          isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
            ? element('p', {}, [element('strong', {}, child.children)])
            : child,
          fitting,
        ),
      );
    } else line.push(child);
  end();
  return blocks;
}

const LISTS = new Set(['ul', 'ol', 'li']);
const GRIDS = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** The contents of a cell in one line: between paragraphs a space, between items of a list a semicolon. */
function toInline(cell: Element, fitting: Fitting): ElementContent[] {
  const pieces: { readonly nodes: readonly ElementContent[]; readonly isItem: boolean }[] = [];
  const visit = (nodes: readonly ElementContent[], isItem: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'element') pieces.push({ nodes: [node], isItem: false });
      else if (LISTS.has(node.tagName)) visit(node.children, true);
      else if (GRIDS.has(node.tagName)) visit(node.children, isItem);
      else if (isBlock(node)) pieces.push({ nodes: node.children, isItem });
      else pieces.push({ nodes: [node], isItem: false });
    }
  };
  visit(cell.children, false);
  return pieces
    .flatMap(({ nodes, isItem }, index) => {
      const before = pieces[index - 1];
      const between = before === undefined ? '' : isItem && before.isItem ? '; ' : ' ';
      return [text(between), ...fitAll(nodes, fitting)];
    })
    .map((node) => (isElement(node, 'br') ? text(' ') : node));
}

const BULLET = /^\s*[•·▪●◦‣∙○■–-]\s+/u;

/** Lines that begin with a dot or a dash typed by hand are a list. */
function joinTypedLists(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const item = toItem(block);
    const last = joined.at(-1);
    if (item === undefined) joined.push(block);
    else if (last !== undefined && hasClass(last, 'typed')) last.children.push(item);
    else joined.push(element('ul', { className: ['typed'] }, [item]));
  }
  return joined;
}

function toItem(block: Element): Element | undefined {
  const [first, ...rest] = block.children;
  if (!isElement(block, 'p') || first?.type !== 'text' || !BULLET.test(first.value))
    return undefined;
  const words = text(first.value.replace(BULLET, ''));
  return element('li', {}, [words, ...rest]);
}
