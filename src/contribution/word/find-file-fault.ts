import { limits } from './limits.ts';
import type { Refusal } from './refusal.ts';

const SAVE_AS = 'Open it in Word, choose “Save as”, pick “Word document (.docx)”, and try again.';

/** Beginnings of files that are no Word files of today, as text of one character a byte. */
const BEGINNINGS: readonly (readonly [RegExp, Refusal])[] = [
  [
    /^%PDF-/u,
    {
      message: 'This file is a PDF, whatever its name says.',
      fix: 'Find the Word file that the PDF was made from. If there is none, open the PDF in Word, which turns it into a document, and save that.',
    },
  ],
  [/^\{\\rtf/u, { message: 'This file is in the old RTF format.', fix: SAVE_AS }],
  [
    /^(?:\s*<\?xml|\s*<!doctype|\s*<html)/iu,
    { message: 'This file is a web page or plain XML, not a Word file.', fix: SAVE_AS },
  ],
];

const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

const PROTECTED: Refusal = {
  message: 'This file is protected by a password, so it can’t be read.',
  fix: 'In Word, choose File, Info, Protect document, Encrypt with password, empty the box and save. Then try again.',
};

const OLD: Refusal = { message: 'This file is in the format of Word 97 to 2003.', fix: SAVE_AS };

/**
 * Looks at a file's name, size and first bytes before anything of it is opened.
 *
 * @param bytes The whole file, or its first 64 kB with `size` given.
 */
export function findFileFault(
  name: string,
  bytes: Uint8Array,
  size: number = bytes.length,
): Refusal | undefined {
  if (size > limits.file)
    return {
      message: `This file is ${toMegabytes(size)}; at most ${toMegabytes(limits.file)} can be read.`,
      fix: 'In Word, choose “Compress pictures”, or take large pictures out and add them in the form.',
    };
  if (size === 0)
    return { message: 'This file is empty.', fix: 'Choose the file again, or another copy of it.' };
  if (/\.(?:docm|dotm)$/iu.test(name)) return macroRefusal;
  const start = toText(bytes.subarray(0, 512));
  for (const [beginning, refusal] of BEGINNINGS) if (beginning.test(start)) return refusal;
  if (start.startsWith(COMPOUND)) return isEncrypted(bytes) ? PROTECTED : OLD;
  if (!start.startsWith('PK'))
    return {
      message: 'This is not a Word file.',
      fix: 'Choose a file that ends in .docx (Word) or .odt (LibreOffice).',
    };
  return undefined;
}

export const protectedRefusal = PROTECTED;

export const macroRefusal: Refusal = {
  message: 'This file contains macros, which are small programs, and the hub does not accept them.',
  fix: 'In Word, choose “Save as” and “Word document (.docx)”, which leaves them out. Then try again.',
};

/** A protected file of today is packed into the old container, under this name in two-byte letters. */
function isEncrypted(bytes: Uint8Array): boolean {
  const words = toText(bytes.subarray(0, 65_536)).replaceAll('\u0000', '');
  return words.includes('EncryptedPackage') || words.includes('EncryptionInfo');
}

function toText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return text;
}

function toMegabytes(size: number): string {
  return `${String(Math.ceil(size / (1024 * 1024)))} MB`;
}
