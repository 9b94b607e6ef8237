import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { isNameKey, toPlacesKey } from '#domain/search-keys.ts';
import { readList, readNumber, readText, writeList, writeNumber, writeText } from './cbor.ts';
import { isCommon, withoutPlaces } from './common-words.ts';
import { toDigest } from './digest.ts';

/**
 * Pagefind puts the words of an index into parts by how many pages they stand on, some 20,000 a part, and has no
 * option for it. At 10,000 entries a rare word brings along 90 kB of its neighbours in the alphabet, and a common one
 * 100 kB of the places where it stands. So the parts are cut smaller once they are written, the places of common words
 * into parts of their own, and the index told of them.
 */

/** Pagefind's own mark, before all that it writes. */
const MARK = Buffer.from('pagefind_dcd');
const PART = '.pf_index';

/** A part is closed at this size, in bytes before they are packed, once a word begins otherwise than the last one. */
const ENOUGH = 16_000;
/** And at this size whatever the next word. */
const AT_MOST = 64_000;
/** Words that begin alike stay together, so that the beginning of a word finds it. */
const BEGINNING = 5;

/** A word with all that the index says of it. */
interface Word {
  readonly word: string;
  readonly bytes: Buffer;
}

/** Part of the index, with the first of its words and the last. */
interface Part {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The length of a page is told in so many words: Pagefind weighs it against the length of all, and to tell it to the
 * word is a fifth of what each search loads first.
 */
const LENGTH = 64;

/** Comes after every letter. */
const LAST_LETTER = '\u{10ffff}';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Cuts the parts of an index in a folder.
 * @throws where the index is not written as Pagefind 1.6 writes it.
 */
export async function cutSearchIndex(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((file) => file.endsWith('.pf_meta'))) {
    const path = join(folder, name);
    const [version, pages, listed, ...rest] = readList(await loadPacked(path));
    if (version === undefined || pages === undefined || listed === undefined)
      throw new Error(`${name} lists no parts.`);
    const cut = await Promise.all(
      readList(listed).map((entry) => cutPart(join(folder, 'index'), entry)),
    );
    const parts = toListed(cut.flat().toSorted((a, b) => (a.first < b.first ? -1 : 1)));
    const rounded = writeList(readList(pages).map(toRounded));
    await writePacked(path, writeList([version, rounded, parts, ...rest]));
  }
}

/** A page as the index lists it, its length in round figures. */
function toRounded(page: Buffer): Buffer {
  const [hash, length] = readList(page);
  if (hash === undefined || length === undefined)
    throw new Error('The search index lists a page without its length.');
  return writeList([hash, writeNumber(Math.max(1, Math.round(readNumber(length) / LENGTH)))]);
}

/** Writes a part as smaller ones. */
async function cutPart(folder: string, entry: Buffer): Promise<readonly Part[]> {
  const [, , id] = readList(entry).map(readText);
  if (id === undefined) throw new Error('The search index names a part without its words.');
  const file = join(folder, `${id}${PART}`);
  const [listed] = readList(await loadPacked(file));
  if (listed === undefined) throw new Error(`${id} has no words.`);
  const words = readList(listed).map(toWord);
  await rm(file);
  const write = async (first: string, last: string, held: readonly Word[]): Promise<Part> => {
    const bytes = writeList([writeList(held.map((each) => each.bytes))]);
    const cutId = `${id.replace(/_.*$/, '')}_${toDigest(bytes).slice(0, 7)}`;
    await writePacked(join(folder, `${cutId}${PART}`), bytes);
    return { id: cutId, first, last };
  };
  const common = words.filter(({ bytes }) => isCommon(bytes));
  const light = words.map((each) => (common.includes(each) ? toLight(each) : each));
  return Promise.all([
    ...toGroups(light).map((held) => write(held[0]?.word ?? '', held.at(-1)?.word ?? '', held)),
    ...common.map((each) => write(toPlacesKey(each.word), toPlacesKey(each.word), [each])),
  ]);
}

function toLight({ word, bytes }: Word): Word {
  return { word, bytes: withoutPlaces(bytes, word.length) };
}

function toWord(bytes: Buffer): Word {
  const [word] = readList(bytes);
  if (word === undefined) throw new Error('The search index has a word without its letters.');
  return { word: readText(word), bytes };
}

/** Cuts the words of a part into those of smaller ones. */
export function toGroups(words: readonly Word[]): readonly (readonly Word[])[] {
  const groups: Word[][] = [];
  let size = 0;
  for (const word of words) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.word ?? '';
    const isLike =
      !isNameKey(word.word) && word.word.slice(0, BEGINNING) === last.slice(0, BEGINNING);
    // The keys of places come between what lies before them and behind.
    const isParted = last < toPlacesKey('') && word.word > toPlacesKey('');
    if (
      group === undefined ||
      isParted ||
      size >= AT_MOST ||
      (!isLike && size + word.bytes.length > ENOUGH)
    ) {
      groups.push([word]);
      size = 0;
    } else group.push(word);
    size += word.bytes.length;
  }
  return groups;
}

/** What the index is to say of its parts: between which words each is to be looked in. */
function toListed(parts: readonly Part[]): Buffer {
  const borders = toBorders(parts);
  return writeList(
    parts.map(({ id, first, last }, place) =>
      writeList([borders[place - 1]?.from ?? first, borders[place]?.to ?? last, id].map(writeText)),
    ),
  );
}

/**
 * Between each part and the next: where the one ends and the other begins. No word falls between them, or Pagefind
 * would load each part whose end the word begins with, so that “alliance” would load that of “a”. What begins the
 * next part is looked for there, since a reader who types on has begun its words; all else that lies between is
 * looked for in the earlier part, since Pagefind looks for “federation” both as it stands and as “feder”.
 */
export function toBorders(
  parts: readonly Pick<Part, 'first' | 'last'>[],
): readonly { readonly to: string; readonly from: string }[] {
  return parts.slice(1).map(({ first }, place) => {
    const letters = Array.from(first);
    const before = Array.from(parts[place]?.last ?? '');
    const shared = letters.findIndex((letter, at) => letter !== before[at]);
    const begun = letters.slice(0, shared);
    const letter = letters[shared] ?? '';
    const earlier = String.fromCodePoint((letter.codePointAt(0) ?? 1) - 1);
    return { to: [...begun, earlier, LAST_LETTER].join(''), from: [...begun, letter].join('') };
  });
}

async function loadPacked(path: string): Promise<Buffer> {
  const bytes = await unpack(await readFile(path));
  if (!bytes.subarray(0, MARK.length).equals(MARK))
    throw new Error(`${path} was not written by Pagefind.`);
  return bytes.subarray(MARK.length);
}

async function writePacked(path: string, bytes: Buffer): Promise<void> {
  await writeFile(path, await pack(Buffer.concat([MARK, bytes])));
}
