import { strToU8, type Zippable, zipSync } from 'fflate';

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a package holds besides its text. */
export interface More {
  readonly styles?: string;
  /** What the text points to: id, sort and target. */
  readonly relations?: readonly (readonly [
    id: string,
    type: string,
    target: string,
    isOutside?: boolean,
  ])[];
  readonly files?: Zippable;
  /** The whole of `word/document.xml`, in place of the body. */
  readonly document?: string;
}

/** A Word file written by hand: what no library would write, but people's programs do. */
export function makeDocx(body: string, more: More = {}): Uint8Array {
  const relations = [
    ...(more.styles === undefined ? [] : [['rStyles', 'styles', 'styles.xml'] as const]),
    ...(more.relations ?? []),
  ];
  const written = relations.map(
    ([id, type, target, isOutside]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
  );
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      more.document ?? `${xml}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${xml}<Relationships xmlns="${RELATIONS}">${written.join('')}</Relationships>`,
    ),
    ...(more.styles !== undefined && {
      'word/styles.xml': strToU8(`${xml}<w:styles ${SPACES}>${more.styles}</w:styles>`),
    }),
    ...more.files,
  });
}

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

export const heading = (words: string, level = 1): string =>
  paragraph(run(words), `<w:outlineLvl w:val="${String(level - 1)}"/>`);
