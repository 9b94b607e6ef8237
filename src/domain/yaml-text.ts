/** Words that YAML or one of its older versions reads as something else than text. */
const RESERVED = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

const PLAIN = /^[a-z][a-z0-9]*(?:[- ][a-z0-9]+)*$/i;

/** A text as YAML reads it back, on one line: bare where nothing in it could mislead, else in quotes. */
export function toYamlText(text: string): string {
  const line = toOneLine(text);
  return PLAIN.test(line) && !RESERVED.has(line.toLowerCase())
    ? line
    : `'${line.replaceAll("'", "''")}'`;
}

/**
 * The text on one line and without characters that cannot be seen, which come along when words are copied
 * from a document or a web page.
 */
export function toOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .trim();
}

/** The text as Markdown shows it, with nothing in it taken for markup. */
export function toMarkdownText(text: string): string {
  return toOneLine(text).replace(/[\\`*_{}[\]<>#|~&!:@$^=+"'.-]/gu, '\\$&');
}
