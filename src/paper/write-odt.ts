import { strToU8, zipSync } from 'fflate';
import type { Block, Line, Paper } from '#domain/paper.ts';
import { A4_CM, odtStyles } from './odt-styles.ts';

const MIME_TYPE = 'application/vnd.oasis.opendocument.text';

const NAMESPACES = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
})
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');

const VERSION = ' office:version="1.3"';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Files in a package carry a time; one for all keeps the same paper the same bytes. */
const TIME = new Date(1980, 0, 1);

/**
 * Writes a paper as an OpenDocument text (ISO/IEC 26300): real headings, counted clauses, lists, header
 * rows, blanks as input fields (placeholders would not print), British English. No library writes the format well, and a paper needs
 * little of it.
 */
export function writeOdt(paper: Paper): Uint8Array<ArrayBuffer> {
  const files = {
    'content.xml': toContent(paper),
    'styles.xml': odtStyles(NAMESPACES + VERSION, escape(`${paper.footer}. Page `)),
    'meta.xml': toMeta(paper),
    'META-INF/manifest.xml': toManifest(),
  };
  // The format wants this one first, and not compressed, so that programs know the file by its first bytes.
  const mimetype: [Uint8Array, { level: 0; mtime: Date }] = [
    strToU8(MIME_TYPE),
    { level: 0, mtime: TIME },
  ];
  return zipSync({
    mimetype,
    ...Object.fromEntries(
      Object.entries(files).map(([name, words]) => [name, [strToU8(words), { mtime: TIME }]]),
    ),
  });
}

function toContent({ title, blocks }: Paper): string {
  return (
    `${XML}<office:document-content${NAMESPACES}${VERSION}>` +
    `<office:automatic-styles>${TABLE_STYLES}</office:automatic-styles><office:body><office:text>` +
    `<text:p text:style-name="Title">${escape(title)}</text:p>` +
    blocks.map(toElement).join('') +
    '</office:text></office:body></office:document-content>'
  );
}

function toElement(block: Block, place: number, blocks: readonly Block[]): string {
  switch (block.type) {
    case 'heading': {
      const level = String(block.level);
      const heading = `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escape(block.text)}</text:h>`;
      if (!block.isNumbered) return heading;
      // The clauses are one list with other text between its items: each says which item it follows.
      const before = blocks.slice(0, place).filter(isNumbered).length;
      const after = before === 0 ? '' : ` text:continue-list="clause-${String(before)}"`;
      return `<text:list xml:id="clause-${String(before + 1)}" text:style-name="Clauses"${after}><text:list-item>${heading}</text:list-item></text:list>`;
    }
    case 'paragraph':
      return `<text:p text:style-name="${block.isLead ? 'Lead' : toBodyStyle(block)}">${toRuns(block.runs)}</text:p>`;
    case 'list': {
      const items = block.items.map(
        (item) =>
          `<text:list-item><text:p text:style-name="${toBodyStyle(block)}">${toRuns(item)}</text:p></text:list-item>`,
      );
      return `<text:list text:style-name="${block.isNumbered ? 'Numbered' : 'Bulleted'}">${items.join('')}</text:list>`;
    }
    case 'table':
      return toTable(block, place);
  }
}

const toBodyStyle = ({ isSmall }: { readonly isSmall?: true }): string =>
  isSmall ? 'Small' : 'Text_20_body';

const isNumbered = (block: Block): boolean => block.type === 'heading' && block.isNumbered === true;

function toTable(block: Extract<Block, { type: 'table' }>, place: number): string {
  const cell = (words: string, style: string) =>
    `<table:table-cell table:style-name="${style}" office:value-type="string">${words}</table:table-cell>`;
  const head = (words: string) =>
    cell(`<text:p text:style-name="Table_20_Heading">${escape(words)}</text:p>`, 'Head');
  const rows = block.rows.map(({ head: name, cells }) => {
    const others = cells.map((lines) =>
      cell(
        lines
          .map((line) => `<text:p text:style-name="Table_20_Contents">${toRuns(line)}</text:p>`)
          .join(''),
        'Cell',
      ),
    );
    return `<table:table-row>${head(name)}${others.join('')}</table:table-row>`;
  });
  return (
    `<table:table table:name="Table ${String(place + 1)}" table:style-name="Table">` +
    `<table:title>${escape(block.name)}</table:title><table:desc>${escape(block.says)}</table:desc>` +
    `<table:table-column table:number-columns-repeated="${String(block.columns.length)}"/>` +
    `<table:table-header-rows><table:table-row>${block.columns.map(head).join('')}</table:table-row></table:table-header-rows>` +
    `${rows.join('')}</table:table><text:p text:style-name="Text_20_body"/>`
  );
}

function toRuns(line: Line): string {
  return line
    .map(({ text, isBold, isQuiet, address, asks }) => {
      const words = escape(text);
      if (asks !== undefined)
        return `<text:span text:style-name="Blank"><text:text-input text:description="${escape(asks)}">${words}</text:text-input></text:span>`;
      if (address !== undefined)
        return `<text:a xlink:type="simple" xlink:href="${escape(address)}">${words}</text:a>`;
      const style = isBold ? 'Strong_20_Emphasis' : isQuiet ? 'Emphasis' : undefined;
      return style === undefined
        ? words
        : `<text:span text:style-name="${style}">${words}</text:span>`;
    })
    .join('');
}

function toMeta({ title, description }: Paper): string {
  return (
    `${XML}<office:document-meta${NAMESPACES}${VERSION}><office:meta>` +
    `<dc:title>${escape(title)}</dc:title><dc:description>${escape(description)}</dc:description>` +
    '<meta:initial-creator>Primary Care Hub</meta:initial-creator><dc:language>en-GB</dc:language>' +
    '</office:meta></office:document-meta>'
  );
}

function toManifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return (
    `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
    entry('/', MIME_TYPE) +
    ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')).join('') +
    '</manifest:manifest>'
  );
}

const TABLE_STYLES =
  `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${String(A4_CM.width - 2 * A4_CM.margin)}cm" table:align="left"/></style:style>` +
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border-bottom="0.5pt solid #d8d3c6"/></style:style>' +
  '<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:background-color="#f1eee5" fo:border-bottom="0.5pt solid #d8d3c6"/></style:style>';

/** Text as XML keeps it; characters that XML forbids are left out. */
function escape(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
