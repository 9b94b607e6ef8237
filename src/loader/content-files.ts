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

/**
 * Loads everything below `content/`, in the order of its names: hidden files and links too, since nothing
 * may lie there unseen. A link is not followed.
 * @param root the project's folder
 */
export function loadContentFiles(root: string): ContentFiles {
  const content = join(root, 'content');
  if (lstatSync(content).isSymbolicLink()) return LINKED;
  const files = findItems(content)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, item }) => ({
      file: relative(root, path).replaceAll(sep, '/'),
      ...readPlainFile(path, item),
    }));
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

function readPlainFile(path: string, item: Dirent): Omit<SourceFile, 'file'> {
  const bytes = new Uint8Array();
  if (item.isSymbolicLink()) return { bytes, unread: 'link' };
  if (!item.isFile()) return { bytes, unread: 'device' };
  try {
    if (statSync(path).size > TOO_LARGE) return { bytes, unread: 'too-large' };
    return { bytes: readFileSync(path) };
  } catch {
    // Taken away since it was listed, not to be read by whoever builds, or on a part of the disk that fails.
    return { bytes, unread: 'unreadable' };
  }
}
