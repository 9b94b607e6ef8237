import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Element } from 'xast';
import { type DocumentReading, Findings } from './document-reading.ts';
import { cleanPart } from './docx-clean.ts';
import { type DocxParts, type Part, readDocxParts } from './docx-package.ts';
import { readParagraphStyles } from './docx-styles.ts';
import type { Package } from './package.ts';
import { readWrittenHtml } from './read-html.ts';
import { FOOT } from './template-words.ts';
import { findElement, getElements, getText, make, walkElements, writeXml } from './xml.ts';

const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.HubHeading${String(level)} => h${String(level)}:fresh`),
  'p.HubTitle => h1.title:fresh',
  'p.HubGuidance => p.guidance:fresh',
  'p.HubComponent => p.component:fresh',
  "r[style-name='Emphasis'] => em",
];

/** Reads a Word file: it is made plain first, so that what is converted holds nothing but what was meant. */
export async function readDocx(opened: Package): Promise<DocumentReading> {
  const findings = new Findings();
  const parts = readDocxParts(opened);
  const styles = readParagraphStyles(parts.styles);
  const clean = ({ element, relations }: Part): Element =>
    cleanPart(element, {
      styles,
      findings,
      picture: (id) => {
        const relation = relations.get(id);
        const file = relation?.target.replace(/^.*\//u, '') ?? '';
        const bytes =
          relation === undefined || relation.isOutside ? undefined : opened.read(relation.target);
        return bytes === undefined ? { file } : { file, bytes };
      },
    });
  const document = clean(parts.document);
  const footnotes = parts.footnotes && clean(parts.footnotes);
  const endnotes = parts.endnotes && clean(parts.endnotes);
  const html = await convert({ ...parts }, document, footnotes, endnotes);
  getElements(parts.comments, 'w:comment').forEach(() => {
    findings.count('comment');
  });
  findings.notices.push(...parts.margins.flatMap(toMarginNotice));
  const notes = [footnotes, endnotes].flatMap((part) => (part === undefined ? [] : [part]));
  return {
    root: readWrittenHtml(html),
    pictures: findings.pictures,
    unplaced: findings.unplaced,
    notices: findings.toNotices(),
    visible: [document, ...notes].flatMap(findVisible),
  };
}

/** Conversion reads a package, so that one is made, of the plain parts and nothing else. */
async function convert(
  parts: DocxParts,
  document: Element,
  footnotes: Element | undefined,
  endnotes: Element | undefined,
): Promise<string> {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
  };
  const add = (name: string, element: Element | undefined, part?: Part): void => {
    if (element === undefined) return;
    files[`word/${name}.xml`] = strToU8(writeXml(element));
    if (part !== undefined) files[`word/_rels/${name}.xml.rels`] = strToU8(writeXml(toLinks(part)));
  };
  add('document', document, parts.document);
  add('styles', parts.styles);
  add('numbering', parts.numbering);
  add('footnotes', footnotes, parts.footnotes);
  add('endnotes', endnotes, parts.endnotes);
  const bytes = zipSync(files, { level: 0 });
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { value } = await mammoth.convertToHtml(
    // In Node it wants a buffer of Node's own, in a browser an array buffer.
    typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) },
    { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  return value;
}

/** Of all that a part points to, only its links go on. */
function toLinks({ relations }: Part): Element {
  const links = [...relations].filter(([, { type }]) => type === 'hyperlink');
  return make(
    'rel:Relationships',
    {},
    links.map(([id, { target }]) =>
      make('rel:Relationship', {
        Id: id,
        Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        Target: target,
        TargetMode: 'External',
      }),
    ),
  );
}

function toMarginNotice(margin: Element): string[] {
  const words = findVisible(margin).join(' ').replace(/\s+/gu, ' ').trim();
  const what = margin.name === 'w:hdr' ? 'header' : 'footer';
  return words === '' || words.startsWith(FOOT)
    ? []
    : [`The ${what} of the pages was left out: “${words}”.`];
}

/** The words of each paragraph; what divides words there divides them here. */
function findVisible(part: Element): string[] {
  return [...walkElements(part)]
    .filter(({ name }) => name === 'w:p')
    .filter((paragraph) => {
      const style = findElement(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'];
      return style !== 'HubGuidance';
    })
    .map((paragraph) =>
      [...walkElements(paragraph)]
        .map((inner) =>
          inner.name === 'w:t'
            ? getText(inner)
            : inner.name === 'w:tab' || inner.name === 'w:br'
              ? ' '
              : '',
        )
        .join(''),
    )
    .filter((words) => words.trim() !== '');
}
