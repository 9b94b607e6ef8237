import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { readList, readText, writeList, writeText } from './cbor.ts';
import { toDigest } from './digest.ts';

/**
 * Pagefind puts the words of an index into parts by how many pages they stand on, some 20,000 a part, and has no
 * option for it. At 10,000 entries a rare word brings along 90 kB of its neighbours in the alphabet. So the parts
 * are cut smaller once they are written, and the index told of them. What it says of a word stays as it is.
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

/** Part of the index: its words lie between two, both counted in. */
interface Part {
  readonly words: readonly Word[];
  readonly from: string;
  readonly to: string;
}

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
    await writePacked(path, writeList([version, pages, writeList(cut.flat()), ...rest]));
  }
}

/** Writes a part as smaller ones, and gives what the index is to say of them. */
async function cutPart(folder: string, entry: Buffer): Promise<readonly Buffer[]> {
  const [from, to, id] = readList(entry).map(readText);
  if (from === undefined || to === undefined || id === undefined)
    throw new Error('The search index names a part without its words.');
  const file = join(folder, `${id}${PART}`);
  const [words] = readList(await loadPacked(file));
  if (words === undefined) throw new Error(`${id} holds no words.`);
  const parts = toParts(from, to, readList(words).map(toWord));
  if (parts.length === 1) return [entry];
  await rm(file);
  return Promise.all(
    parts.map(async (part) => {
      const bytes = writeList([writeList(part.words.map((each) => each.bytes))]);
      const cutId = `${id.replace(/_.*$/, '')}_${toDigest(bytes).slice(0, 7)}`;
      await writePacked(join(folder, `${cutId}${PART}`), bytes);
      return writeList([part.from, part.to, cutId].map(writeText));
    }),
  );
}

function toWord(bytes: Buffer): Word {
  const [word] = readList(bytes);
  if (word === undefined) throw new Error('The search index holds a word without its letters.');
  return { word: readText(word), bytes };
}

/** Cuts a part. Each begins right after the one before, so that every word has a part to be looked for in. */
export function toParts(from: string, to: string, words: readonly Word[]): readonly Part[] {
  const groups: Word[][] = [];
  let size = 0;
  for (const word of words) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.word ?? '';
    const isLike = word.word.slice(0, BEGINNING) === last.slice(0, BEGINNING);
    if (group === undefined || size >= AT_MOST || (!isLike && size + word.bytes.length > ENOUGH)) {
      groups.push([word]);
      size = 0;
    } else group.push(word);
    size += word.bytes.length;
  }
  return groups.map((group, place) => {
    const before = groups[place - 1]?.at(-1)?.word;
    const isLast = place === groups.length - 1;
    return {
      words: group,
      from: before === undefined ? from : `${before}\0`,
      to: isLast ? to : (group.at(-1)?.word ?? to),
    };
  });
}

async function loadPacked(path: string): Promise<Buffer> {
  const bytes = await unpack(await readFile(path));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(`${path} is not Pagefind’s.`);
  return bytes.subarray(MARK.length);
}

async function writePacked(path: string, bytes: Buffer): Promise<void> {
  await writeFile(path, await pack(Buffer.concat([MARK, bytes])));
}
