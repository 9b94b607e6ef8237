/** In centimetres. */
export const A4_CM = { width: 21, height: 29.7, margin: 2 } as const;

const INK = '#14241f';

const heading = (name: string, size: number, before: number, level: string) =>
  `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body"${level}>` +
  `<style:paragraph-properties fo:margin-top="${String(before)}cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>` +
  `<style:text-properties fo:font-size="${String(size)}pt" fo:font-weight="bold"/></style:style>`;

const paragraph = (name: string, size: number, after: number, more = '') =>
  `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" style:parent-style-name="Standard">` +
  `<style:paragraph-properties fo:margin-bottom="${String(after)}cm"/><style:text-properties fo:font-size="${String(size)}pt"${more}/></style:style>`;

const label = (format: string, space = '0.75cm') =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${space}" fo:text-indent="-${space}" fo:margin-left="${space}"/></style:list-level-properties></text:list-level-style-${format}>`;

const counted = (name: string, space?: string) =>
  `<text:list-style style:name="${name}"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${label('number', space)}</text:list-style>`;

/**
 * The styles part of an OpenDocument text, in the look of the hub’s Word files.
 *
 * @param attributes Namespaces and version, as all parts declare them.
 * @param footer XML that stands before the page’s number.
 */
export function odtStyles(attributes: string, footer: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles${attributes}>` +
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls>' +
    '<office:styles>' +
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%" fo:orphans="2" fo:widows="2"/>' +
    `<style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:color="${INK}" fo:language="en" fo:country="GB"/></style:default-style>` +
    '<style:style style:name="Standard" style:family="paragraph"/>' +
    paragraph('Text_20_body', 12, 0.2) +
    '<style:style style:name="Lead" style:family="paragraph" style:parent-style-name="Text_20_body" style:next-style-name="Text_20_body"><style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/></style:style>' +
    paragraph('Small', 10, 0.07) +
    paragraph('Table_20_Contents', 10, 0.07) +
    paragraph('Table_20_Heading', 10, 0.07, ' fo:font-weight="bold"') +
    paragraph('Footer', 9, 0) +
    heading('Title', 22, 0, '') +
    heading('Heading_20_1', 16, 0.6, ' style:default-outline-level="1"') +
    heading('Heading_20_2', 13, 0.4, ' style:default-outline-level="2"') +
    '<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>' +
    '<style:style style:name="Blank" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>' +
    // A heading’s number has two digits and is set large.
    counted('Clauses', '1.2cm') +
    counted('Numbered') +
    `<text:list-style style:name="Bulleted"><text:list-level-style-bullet text:level="1" text:bullet-char="•">${label('bullet')}</text:list-style>` +
    '</office:styles>' +
    `<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="${String(A4_CM.width)}cm" fo:page-height="${String(A4_CM.height)}cm" fo:margin="${String(A4_CM.margin)}cm" style:print-orientation="portrait"/><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>` +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>' +
    `<text:p text:style-name="Footer">${footer}<text:page-number text:select-page="current"/> of <text:page-count/></text:p>` +
    '</style:footer></style:master-page></office:master-styles></office:document-styles>'
  );
}
