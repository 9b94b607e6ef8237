/** What a file is, told by how it begins, where it is not the text that its name promises. */
interface Format {
  /** Bytes at the start, as a string of one character a byte. */
  readonly begins: RegExp;
  readonly what: string;
  readonly fix: string;
}

const COPY =
  'Open it, copy its words, and paste them as plain text into a file that you made with npm run new.';
const PICTURE =
  'Put the picture beside the entry under its own ending, and write the words in this file.';

/** Word’s own namespace, wherever in its HTML it stands. */
const OF_WORD = /urn:schemas-microsoft-com:office|Microsoft Word|mso-/u;

const formats: readonly Format[] = [
  {
    begins: /^\xd0\xcf\x11\xe0/u,
    what: 'a document of an older Word, Excel or PowerPoint',
    fix: COPY,
  },
  { begins: /^\s*\{\\rtf/u, what: 'a rich text document (RTF)', fix: COPY },
  { begins: /^%PDF/u, what: 'a PDF', fix: COPY },
  { begins: /^\x89PNG/u, what: 'a PNG picture', fix: PICTURE },
  { begins: /^\xff\xd8\xff/u, what: 'a JPEG picture', fix: PICTURE },
  { begins: /^GIF8/u, what: 'a GIF picture', fix: PICTURE },
  { begins: /^RIFF....WEBP/su, what: 'a WebP picture', fix: PICTURE },
  { begins: /^\x1f\x8b/u, what: 'a compressed file', fix: COPY },
  { begins: /^MIME-Version:/iu, what: 'a web archive saved from Word or a browser', fix: COPY },
];

const inArchive: readonly (readonly [RegExp, string])[] = [
  [/word\//u, 'a Word document'],
  [/ppt\//u, 'a PowerPoint presentation'],
  [/xl\//u, 'an Excel workbook'],
  [/opendocument/u, 'a LibreOffice document'],
  [/Index\/|\.iwa/u, 'a Pages document'],
];

/** What a file really is, if it is something else than text with fields. */
export function findFormat(
  bytes: Uint8Array,
): { readonly what: string; readonly fix: string } | undefined {
  const head = toCharacters(bytes.subarray(0, 1024)).replace(/^\xef\xbb\xbf/u, '');
  if (/^PK[\x03\x05]/u.test(head)) {
    const names = head + toCharacters(bytes.subarray(-4096));
    const what = inArchive.find(([pattern]) => pattern.test(names))?.[1] ?? 'a ZIP archive';
    return { what, fix: COPY };
  }
  if (/^\s*<(?:!doctype html|html|\?xml|head|body)\b/iu.test(head)) {
    const what = OF_WORD.test(head) ? 'a web page saved from Word' : 'a web page (HTML)';
    return { what, fix: COPY };
  }
  return formats.find(({ begins }) => begins.test(head));
}

function toCharacters(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
