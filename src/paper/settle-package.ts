import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate';

/** Files in a package carry a time; one for all keeps the same paper the same bytes. */
const TIME = new Date(1980, 0, 1);

/** Where a Word file says when it was made and last changed. */
const PROPERTIES = 'docProps/core.xml';

/**
 * Takes out of a Word file what differs each time it is written: the moment, and the names that the library
 * draws by lot for its links. What stays the same can be kept, compared and cached.
 *
 * @param day the day that it is to bear, as 2026-11-22
 */
export function settlePackage(file: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const names = new Map<string, string>();
  const toName = (drawn: string) => {
    const known = names.get(drawn) ?? `rIdLink${String(names.size + 1)}`;
    names.set(drawn, known);
    return known;
  };
  const settled = Object.entries(parts).map(([name, bytes]) => {
    const isText = /\.(?:xml|rels)$/u.test(name);
    const text = isText
      ? strFromU8(bytes).replace(/(?<=")rId[\w-]*[^\d"][\w-]*(?=")/gu, toName)
      : undefined;
    const words =
      name === PROPERTIES ? text?.replace(/(?<=W3CDTF">)[^<]+(?=<)/gu, `${day}T00:00:00Z`) : text;
    const file: [Uint8Array, ZipOptions] = [
      words === undefined ? bytes : strToU8(words),
      { mtime: TIME },
    ];
    return [name, file] as const;
  });
  return zipSync(Object.fromEntries(settled));
}
