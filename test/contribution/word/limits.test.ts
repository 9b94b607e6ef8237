import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '#contribution/word/limits.ts';
import { readWord } from '#contribution/word/read-word.ts';
import { heading, makeDocx, paragraph } from './make-docx.ts';
import { TODAY } from './read.ts';

async function refuse(bytes: Uint8Array, name = 'story.docx') {
  const reading = await readWord({ name, bytes }, 'case-study', TODAY);
  if (!('message' in reading)) throw new Error('The file was read.');
  expect(reading.fix).toMatch(/^\p{Lu}.+\.$/u);
  return reading.message;
}

const SOUND = makeDocx(heading('The challenge') + paragraph('Phones rang.'));

/** A copy with some bytes changed. */
function change(bytes: Uint8Array, at: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  at(new DataView(copy.buffer), copy);
  return copy;
}

const find = (view: DataView, signature: number, from = 0): number => {
  for (let place = from; place + 4 <= view.byteLength; place += 1)
    if (view.getUint32(place, true) === signature) return place;
  throw new Error('not there');
};

const LISTED = 0x02014b50;
const END = 0x06054b50;

const compound = (words: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from(words, (each) => [each.charCodeAt(0), 0]).flat(),
  ]);

describe('a file that is not what it should be', () => {
  test.each([
    ['a PDF with another name', strToU8('%PDF-1.7 …'), 'This file is a PDF'],
    ['an RTF file', strToU8('{\\rtf1\\ansi'), 'old RTF format'],
    ['a web page', strToU8('<html><body>'), 'a web page or plain XML'],
    ['a Word file of the last century', compound('WordDocument'), 'Word 97 to 2003'],
    ['a file with a password', compound('EncryptedPackage'), 'protected by a password'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not a Word file'],
    ['nothing', new Uint8Array(), 'is empty'],
    ['a packed folder', zipSync({ 'a.txt': strToU8('a') }), 'has no text that Word wrote'],
    ['half of a file', SOUND.subarray(0, SOUND.length / 2), 'its end is missing'],
  ])('%s', async (_, bytes, message) => {
    expect(await refuse(bytes)).toContain(message);
  });

  test('a file with macros, by its name and by what is in it', async () => {
    expect(await refuse(SOUND, 'story.docm')).toContain('macros');
    const files = { 'word/vbaProject.bin': strToU8('x') };
    expect(await refuse(makeDocx('', { files }))).toContain('macros');
    const types = {
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
    };
    expect(await refuse(makeDocx('', { files: types }))).toContain('macros');
  });

  test('an OpenDocument text with a password', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
    const bytes = zipSync({
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8('?'),
    });
    expect(await refuse(bytes, 'story.odt')).toContain('protected by a password');
  });
});

describe('a file that is made to do harm', () => {
  test('too large, before anything of it is looked at', async () => {
    expect(await refuse(new Uint8Array(limits.file + 1))).toContain('26 MB');
  });

  test('too many parts', async () => {
    const files = Object.fromEntries(
      Array.from({ length: limits.entries }, (_, index) => [
        `word/${String(index)}.bin`,
        new Uint8Array(),
      ]),
    );
    expect(await refuse(makeDocx('', { files }))).toContain('parts');
  });

  test('parts that unpack to far more than they weigh', async () => {
    const files = {
      'word/media/a.bin': [new Uint8Array(30_000_000), { level: 9 }] as [Uint8Array, { level: 9 }],
    };
    expect(await refuse(makeDocx('', { files }))).toContain('MB once unpacked');
  });

  test('a part that says it is smaller than it is', async () => {
    const bytes = change(SOUND, (view) => {
      for (
        let place = find(view, LISTED);
        place < find(view, END);
        place = find(view, LISTED, place + 4)
      ) {
        view.setUint32(place + 24, 10, true);
        if (view.getUint32(place + 46 + view.getUint16(place + 28, true), true) !== LISTED) break;
      }
    });
    expect(await refuse(bytes)).toContain('larger than it says');
  });

  test('parts that share their bytes', async () => {
    const bytes = change(SOUND, (view) => {
      const first = find(view, LISTED);
      view.setUint32(first + 20, view.getUint32(first + 20, true) + 10, true);
    });
    expect(await refuse(bytes)).toContain('stored over another');
  });

  test('a name that leads out of the file', async () => {
    expect(await refuse(makeDocx('', { files: { '../../evil.xml': strToU8('x') } }))).toContain(
      'leads out of the file',
    );
  });

  test('two parts of one name', async () => {
    expect(await refuse(makeDocx('', { files: { 'word/Document.xml': strToU8('x') } }))).toContain(
      'two of its parts',
    );
  });

  test('XML that declares entities', async () => {
    const document =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>';
    expect(await refuse(makeDocx('', { document }))).toContain('declares document types');
  });

  test('elements within elements without end, however their tags are written', async () => {
    const deep = '<w:sdt a=">">'.repeat(60_000) + '</w:sdt>'.repeat(60_000);
    expect(await refuse(makeDocx(deep))).toMatch(/nested too deeply|once unpacked/u);
    const some = '<w:sdt a="/>">'.repeat(300) + '</w:sdt>'.repeat(300);
    expect(await refuse(makeDocx(some))).toContain('nested too deeply');
  });

  test('declarations and depth behind what only looks like the end of a comment', async () => {
    const toHidden = (words: string) =>
      `<!--><? -->${words}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}</w:body></w:document><!-- ?> -->`;
    expect(await refuse(makeDocx('', { document: toHidden('') }))).toContain('nested too deeply');
    expect(await refuse(makeDocx('', { document: toHidden('<!DOCTYPE a>') }))).toContain(
      'declares document types',
    );
  });

  test('more text than anybody reads', async () => {
    const document = [new Uint8Array(limits.text + 1).fill(32), { level: 0 }] as const;
    const files = { 'word/document.xml': [...document] as [Uint8Array, { level: 0 }] };
    expect(await refuse(makeDocx('', { files }))).toContain('more text than can be read');
  });

  test('a sound file is read', async () => {
    expect(
      await readWord({ name: 'story.docx', bytes: SOUND }, 'case-study', TODAY),
    ).toHaveProperty('draft');
  });
});
