import type { Element, ElementContent, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { limits } from './limits.ts';
import { refuseDamaged, RefusedFile } from './refusal.ts';

/** Names of elements and attributes begin with these, whatever the file's own prefixes are. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
};

/** Reads a part that is XML. Documents that declare types of their own are refused: none needs to. */
export function readXml(name: string, bytes: Uint8Array): Element {
  if (bytes.length > limits.text)
    throw new RefusedFile(
      'This document has more text than can be read at once.',
      'Split it, or copy the part that tells the story into a new document.',
    );
  const text = decode(name, bytes);
  refuseDeep(name, text);
  let root: Root;
  try {
    root = fromXml(text);
  } catch {
    return refuseDamaged(`its part “${name}” can’t be read`);
  }
  const element = root.children.find((node) => node.type === 'element');
  return element === undefined
    ? refuseDamaged(`its part “${name}” is empty`)
    : toKnownPrefixes(element, new Map());
}

function decode(name: string, bytes: Uint8Array): string {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuseDamaged(`its part “${name}” can’t be read as text`);
  }
}

/** One look along the text, before a parser that calls itself for each level is let near it. */
function refuseDeep(name: string, text: string): void {
  let depth = 0;
  let place = text.indexOf('<');
  while (place !== -1) {
    const next = text[place + 1];
    // The end of a comment can't begin in its beginning: parsers read on after `<!-->`.
    if (text.startsWith('<!--', place)) place = skip(text, '-->', place + 4);
    else if (text.startsWith('<![CDATA[', place)) place = skip(text, ']]>', place);
    else if (next === '?') place = skip(text, '?>', place);
    else if (next === '!')
      throw new RefusedFile(
        'This file declares document types, which can be used to do harm; no Word file needs them.',
        'Open it in Word, save it again with “Save as”, and choose the new file.',
      );
    else {
      const end = findTagEnd(text, place + 1);
      if (next === '/') depth -= 1;
      else if (text[end - 1] !== '/') depth += 1;
      if (depth > limits.depth) refuseDamaged(`its part “${name}” is nested too deeply`);
      place = end;
    }
    place = text.indexOf('<', place);
  }
}

function skip(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

/** The place of the `>` that closes a tag; those in quoted values don't. */
function findTagEnd(text: string, from: number): number {
  for (let place = from; place < text.length; place += 1) {
    const character = text[place];
    if (character === '>') return place;
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, place + 1);
      if (close === -1) return text.length;
      place = close;
    }
  }
  return text.length;
}

function toKnownPrefixes(element: Element, above: ReadonlyMap<string, string>): Element {
  const declared = Object.entries(element.attributes).flatMap(([name, value]) =>
    name === 'xmlns' || name.startsWith('xmlns:') ? [[name.slice(6), value ?? ''] as const] : [],
  );
  const scope = declared.length === 0 ? above : new Map([...above, ...declared]);
  const rename = (name: string, isAttribute: boolean): string => {
    const colon = name.indexOf(':');
    if (colon === -1 && isAttribute) return name;
    const address = scope.get(colon === -1 ? '' : name.slice(0, colon));
    const prefix = address === undefined ? undefined : PREFIXES[address];
    const local = name.slice(colon + 1);
    // A name of a namespace that is not known here must not pass for one that is.
    return prefix === undefined ? `other:${local}` : `${prefix}:${local}`;
  };
  return {
    type: 'element',
    name: rename(element.name, false),
    attributes: Object.fromEntries(
      Object.entries(element.attributes)
        .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
        .map(([name, value]) => [rename(name, true), value ?? '']),
    ),
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [toKnownPrefixes(child, scope)];
      if (child.type === 'cdata') return [{ type: 'text', value: child.value }];
      return child.type === 'text' ? [child] : [];
    }),
  };
}

/** Writes an element with the prefixes that `readXml` gives, as a whole document. */
export function writeXml(element: Element): string {
  const spaces = Object.entries(PREFIXES).filter(
    ([, prefix], index, all) => all.findIndex(([, other]) => other === prefix) === index,
  );
  const declared = spaces.map(([address, prefix]) => ` xmlns:${prefix}="${address}"`).join('');
  const written = writeElement(element);
  const head = `<${element.name}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${declared}${written.slice(head.length)}`;
}

function writeElement({ name, attributes, children }: Element): string {
  const written = Object.entries(attributes)
    .filter(([key]) => !key.startsWith('other:') && !key.startsWith('xml:'))
    .map(([key, value]) => ` ${key}="${escape(value ?? '')}"`)
    .join('');
  const inner = children
    .map((child) =>
      child.type === 'element'
        ? child.name.startsWith('other:')
          ? ''
          : writeElement(child)
        : child.type === 'text'
          ? escape(child.value)
          : '',
    )
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');

/** The elements among the children. */
export function getElements(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element =>
      child.type === 'element' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a way of names. */
export function findElement(parent: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((found, name) => getElements(found, name)[0], parent);
}

/** Every element within, itself first, in the order of the text. */
export function* walkElements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.type === 'element') yield* walkElements(child);
}

export function getText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map((child) => getText(child)).join('') : '';
}

export const make = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: ElementContent[] = [],
): Element => ({ type: 'element', name, attributes: { ...attributes }, children });
