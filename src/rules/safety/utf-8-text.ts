import type { Slip, SourceRule } from '#rules/rule.ts';
import { findFormat } from './file-formats.ts';

/** A file is text in the encoding that every tool reads alike. */
export const utf8Text: SourceRule = {
  id: 'utf-8-text',
  group: 'safety',
  severity: 'error',
  title: 'A file is plain text, saved as UTF-8.',
  reason:
    'In another encoding, quotation marks, dashes and accents come out as other characters, and a Word document as none at all.',
  find: ({ bytes }) => {
    const slip = findSlip(bytes);
    return slip === undefined ? [] : [{ line: 1, column: 1, ...slip }];
  },
};

type Fault = Pick<Slip, 'message' | 'fix'> & Partial<Slip>;

const AS_UTF8 = 'Save the file again with the encoding UTF-8.';

function findSlip(bytes: Uint8Array): Fault | undefined {
  if (bytes.length === 0)
    return {
      message: 'The file is empty.',
      fix: 'Make one that can be filled in with npm run new.',
    };
  const format = findFormat(bytes);
  if (format !== undefined)
    return { message: `This is ${format.what} under another name, not text.`, fix: format.fix };
  if (isUtf16(bytes))
    return {
      message: `The file is saved with the encoding ${isUtf32(bytes) ? 'UTF-32' : 'UTF-16'}.`,
      fix: AS_UTF8,
    };
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    return {
      ...toPlace(bytes, zero),
      message: 'There is a byte here that no text has (zero).',
      fix: 'Delete it and type the words again; if the file is not text, put the words into one that is.',
    };
  const line = findBadLine(bytes);
  return line === undefined ? undefined : toEncodingSlip(line);
}

/** By its byte order mark, or by every other byte of the start being zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  const zeros = start.filter((byte) => byte === 0).length;
  return start.length > 3 && zeros >= Math.floor(start.length / 2) - 1 && zeros < start.length;
}

/** By its byte order mark alone, which begins as that of UTF-16 does. */
function isUtf32(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4).join(' ');
  return start === '255 254 0 0' || start === '0 0 254 255';
}

interface BadLine {
  readonly line: number;
  readonly bytes: Uint8Array;
}

function findBadLine(bytes: Uint8Array): BadLine | undefined {
  if (isUtf8(bytes)) return undefined;
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { line, bytes: part };
    start = end + 1;
  }
  return undefined;
}

/** What English text of Windows programs holds beyond the letters a to z. */
const WINDOWS = /[‘’“”–—…•£€©®°·½¼¾×éèêëàâäáçöóôüúïíîñåøæßÉÀÖÜ]/u;

/** What the parts of one character of UTF-8 look like, read as Windows-1252. */
const HALF = /[ÂÃâð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]/u;

/** Text of Windows programs has its curly quotation marks, dashes and pounds in one byte each. */
function toEncodingSlip({ line, bytes }: BadLine): Fault {
  const column = new TextDecoder('utf-8').decode(bytes).indexOf('\ufffd') + 1;
  const asWindows = new TextDecoder('windows-1252').decode(bytes);
  const word = /\S+/u.exec(asWindows.slice(toWordStart(asWindows, column - 1)))?.[0] ?? '';
  const quoted = /^[‘“]/u.test(word) ? word.slice(0, 40) : `“${word.slice(0, 40)}”`;
  const isWord = /[A-Za-z\d]/u.test(word) || /^[‘’“”–—…•£€]+$/u.test(word);
  return isWord && WINDOWS.test(word) && !HALF.test(word)
    ? {
        line,
        column,
        message: `The file is saved with the encoding Windows-1252: ${quoted} can’t be read.`,
        fix: `${AS_UTF8} In Word, choose Plain Text and then Other encoding, Unicode (UTF-8).`,
      }
    : { line, column, message: 'This line contains bytes that are not UTF-8 text.', fix: AS_UTF8 };
}

function toWordStart(line: string, at: number): number {
  return Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('\t', at)) + 1;
}

function toPlace(bytes: Uint8Array, at: number): Pick<Slip, 'line' | 'column'> {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
