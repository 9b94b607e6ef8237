import type { Picture } from '#contribution/draft.ts';

/** One file to keep: the entry's own, or a zip of it with its pictures. What writes zips is fetched only then. */
export async function toDownload(
  entry: { readonly file: string; readonly text: string },
  pictures: readonly Picture[],
): Promise<Blob> {
  if (pictures.length === 0) return new Blob([entry.text], { type: 'text/plain;charset=utf-8' });
  const { zipSync } = await import('fflate');
  const folder = entry.file.replace(/[^/]*$/u, '');
  const files = {
    [entry.file]: new TextEncoder().encode(entry.text),
    ...Object.fromEntries(pictures.map(({ name, bytes }) => [`${folder}${name}`, bytes])),
  };
  return new Blob([Uint8Array.from(zipSync(files))], { type: 'application/zip' });
}
