import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { IMAGE_FILE, type SourceFile, TABLE_FILE } from '#rules/source-file.ts';

/** The files of `content/`: entries, and the pictures and figures that stand beside them. */
export interface ContentFiles {
  readonly entries: readonly SourceFile[];
  readonly images: readonly SourceFile[];
  readonly tables: readonly SourceFile[];
}

/** Bytes. No content file comes near it; a larger one is not read into memory to be told so. */
export const TOO_LARGE = 20_000_000;

/** What there is where the folder itself is a link: nothing that may be read. */
const LINKED: ContentFiles = {
  entries: [{ file: 'content', bytes: new Uint8Array(), unread: 'link' }],
  images: [],
  tables: [],
};

/** Files by their paths as they were last read, and what told then that they had changed. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly file: SourceFile }>;

/**
 * Loads everything below `content/`, in the order of its names: hidden files and links too, since nothing
 * may lie there unseen. A link is not followed.
 * @param root the project's folder
 * @param known what an earlier call left here is not read again while it has the same size and time
 */
export function loadContentFiles(root: string, known: KnownFiles = new Map()): ContentFiles {
  const content = join(root, 'content');
  if (lstatSync(content).isSymbolicLink()) return LINKED;
  const files = findItems(content)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, item }) => {
      const file = relative(root, path).replaceAll(sep, '/');
      return readPlainFile(path, file, item, known);
    });
  return {
    entries: files.filter(({ file }) => !IMAGE_FILE.test(file) && !TABLE_FILE.test(file)),
    images: files.filter(({ file }) => IMAGE_FILE.test(file)),
    tables: files.filter(({ file }) => TABLE_FILE.test(file)),
  };
}

interface Item {
  readonly path: string;
  readonly item: Dirent;
}

/** Node's own recursive listing follows a link to a folder, out of the content and anywhere. */
function findItems(folder: string): Item[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? findItems(path) : [{ path, item }];
  });
}

function readPlainFile(path: string, file: string, item: Dirent, known: KnownFiles): SourceFile {
  const bytes = new Uint8Array();
  if (item.isSymbolicLink()) return { file, bytes, unread: 'link' };
  if (!item.isFile()) return { file, bytes, unread: 'device' };
  try {
    const { size, mtimeMs, ino } = statSync(path);
    if (size > TOO_LARGE) return { file, bytes, unread: 'too-large' };
    const stamp = [size, mtimeMs, ino].join(' ');
    const last = known.get(path);
    if (last?.stamp === stamp) return last.file;
    const read = { file, bytes: readFileSync(path) };
    known.set(path, { stamp, file: read });
    return read;
  } catch {
    // Taken away since it was listed, not to be read by whoever builds, or on a part of the disk that fails.
    return { file, bytes, unread: 'unreadable' };
  }
}
