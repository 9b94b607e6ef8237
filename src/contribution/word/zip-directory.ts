import { macroRefusal, protectedRefusal } from './find-file-fault.ts';
import { limits } from './limits.ts';
import { RefusedFile, refuseDamaged } from './refusal.ts';

/** A part of a package, as the list at the package's end has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for as it is, 8 for deflated. */
  readonly method: number;
  /** Where its own head begins, where its data do, and how many bytes they are, packed and unpacked. */
  readonly head: number;
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end's record has 22 bytes, and a note of at most 65,535 behind it. */
const END_SIZE = 22;
const LONGEST_NOTE = 65_535;

/**
 * Reads the list of a package's parts, and refuses packages made to do harm: too many or too large
 * parts, parts that share bytes or names, names that lead elsewhere. Nothing is unpacked for it.
 * The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count !== view.getUint16(end + 8, true) || count === 0xffff)
    return refuseDamaged('it is split, or has more parts than a document can have');
  if (count > limits.entries) refuseBomb(`${String(count)} parts`);
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, place, end);
    entries.push(entry);
    place = next;
  }
  refuseShared(entries);
  refuseBombs(entries, bytes.length);
  return toNamed(entries);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let place = last; place >= Math.max(0, last - LONGEST_NOTE); place -= 1)
    if (
      view.getUint32(place, true) === END &&
      place + END_SIZE + view.getUint16(place + 20, true) === view.byteLength
    )
      return place;
  return refuseDamaged('its end is missing');
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  place: number,
  end: number,
): { entry: ZipEntry; next: number } {
  if (place + 46 > end || view.getUint32(place, true) !== LISTED)
    return refuseDamaged('the list of its parts can’t be read');
  const flags = view.getUint16(place + 8, true);
  if ((flags & 1) !== 0) throw new RefusedFile(protectedRefusal.message, protectedRefusal.fix);
  const method = view.getUint16(place + 10, true);
  if (method !== 0 && method !== 8) return refuseDamaged('it is packed in an unknown way');
  const nameLength = view.getUint16(place + 28, true);
  const next =
    place + 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  if (next > end) return refuseDamaged('the list of its parts can’t be read');
  const name = toName(bytes.subarray(place + 46, place + 46 + nameLength));
  const local = view.getUint32(place + 42, true);
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL)
    return refuseDamaged(`its part “${name}” is missing`);
  const localLength = view.getUint16(local + 26, true);
  const start = local + 30 + localLength + view.getUint16(local + 28, true);
  const packed = view.getUint32(place + 20, true);
  const unpacked = view.getUint32(place + 24, true);
  if (start + packed > end) return refuseDamaged(`its part “${name}” is cut off`);
  if (toName(bytes.subarray(local + 30, local + 30 + localLength)) !== name)
    return refuseDamaged(`its part “${name}” has two names`);
  if (method === 0 && packed !== unpacked) return refuseDamaged(`its part “${name}” has two sizes`);
  return { entry: { name, method, head: local, start, packed, unpacked }, next };
}

function toName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const isUnsafe =
    /[\p{Cc}\\:]/u.test(name) || name.startsWith('/') || name.split('/').includes('..');
  return isUnsafe ? refuseDamaged('a part has a name that leads out of the file') : name;
}

/** Parts that overlap unpack to far more than the file holds: https://www.bamsoftware.com/hacks/zipbomb/ */
function refuseShared(entries: readonly ZipEntry[]): void {
  let free = 0;
  for (const { name, head, start, packed } of entries.toSorted((a, b) => a.head - b.head)) {
    if (head < free) refuseBomb(`the part “${name}” stored over another`);
    free = start + packed;
  }
}

function refuseBombs(entries: readonly ZipEntry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpacked || (unpacked > limits.ratioFrom && unpacked > limits.ratio * size))
    refuseBomb(`${String(Math.ceil(unpacked / (1024 * 1024)))} MB once unpacked`);
}

function refuseBomb(what: string): never {
  throw new RefusedFile(
    `This file has ${what}, which no document needs; such files can be made to do harm.`,
    'Copy the text into a new Word document, save that, and try again.',
  );
}

function toNamed(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const named = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (seen.has(name)) refuseDamaged(`two of its parts are called “${entry.name}”`);
    if (name.endsWith('vbaproject.bin'))
      throw new RefusedFile(macroRefusal.message, macroRefusal.fix);
    seen.add(name);
    named.set(entry.name, entry);
  }
  return named;
}
