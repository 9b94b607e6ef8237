import type { Picture } from '#contribution/draft.ts';
import { toFreeName } from '#contribution/free-name.ts';
import { toEntryId } from '#domain/entry-id.ts';
import type { FormSession } from './form-session.ts';

/** What the hub shows, by the type that the browser tells. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** The largest picture that is taken, in bytes. */
const LARGEST = 5_000_000;

/** Puts a picture beside the entry; undefined where it is not of a sort or size that the hub shows. */
export async function addPicture(session: FormSession, file: File): Promise<string | undefined> {
  const ending = endings[file.type];
  if (ending === undefined || file.size > LARGEST) return undefined;
  const taken = session.submission().pictures.map(({ name }) => name);
  const stem = toEntryId(file.name.replace(/\.[^.]*$/u, '')) || 'picture';
  const name = toFreeName(`${stem}.${ending}`, taken);
  session.addPicture({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return name;
}

const addresses = new WeakMap<Picture, string>();

/** An address under which the page can show a picture that is not on the site yet. */
export function toPictureAddress(
  session: FormSession,
  name: string,
  signal: AbortSignal,
): string | undefined {
  const picture = session.submission().pictures.find((held) => held.name === name);
  if (picture === undefined) return undefined;
  const known = addresses.get(picture);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)]));
  addresses.set(picture, address);
  signal.addEventListener('abort', () => {
    URL.revokeObjectURL(address);
    addresses.delete(picture);
  });
  return address;
}
