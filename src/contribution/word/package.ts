import { Inflate } from 'fflate';
import { limits } from './limits.ts';
import { refuseDamaged, RefusedFile } from './refusal.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Packed bytes that are given to the unpacker at a time. */
const STEP = 16_384;

/** An opened package: each part is unpacked only when it is asked for, and measured on the way. */
export class Package {
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private left: number = limits.unpacked;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.entries = readZipDirectory(bytes);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The unpacked size that a part claims. */
  getSize(name: string): number {
    return this.entries.get(name)?.unpacked ?? 0;
  }

  /** A part's bytes; undefined where there is no such part. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    this.left -= entry.unpacked;
    if (this.left < 0) refuseDamaged('its parts are read too often');
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed);
    return entry.method === 0 ? packed : inflate(packed, entry);
  }
}

/** Unpacks no more than the part claims to hold: a claim that is too small is a lie. */
function inflate(packed: Uint8Array, { name, unpacked }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(unpacked);
  let size = 0;
  const stream = new Inflate((chunk) => {
    if (size + chunk.length > unpacked) refuseDamaged(`its part “${name}” is larger than it says`);
    whole.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length || start === 0; start += STEP)
      stream.push(packed.subarray(start, start + STEP), start + STEP >= packed.length);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    refuseDamaged(`its part “${name}” can’t be unpacked`);
  }
  return size === unpacked ? whole : refuseDamaged(`its part “${name}” is smaller than it says`);
}
