import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { IMAGE_FILE, type SourceFile } from '#rules/source-file.ts';

/** The files of `content/`: entries, and the pictures that stand beside them. */
export interface ContentFiles {
  readonly entries: readonly SourceFile[];
  readonly images: readonly SourceFile[];
}

/**
 * Loads every file below `content/`, in the order of their names, hidden files left out.
 * @param root the project's folder
 */
export function loadContentFiles(root: string): ContentFiles {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => ({
      file: relative(root, path).replaceAll('\\', '/'),
      bytes: readFileSync(path),
    }));
  return {
    entries: files.filter(({ file }) => !IMAGE_FILE.test(file)),
    images: files.filter(({ file }) => IMAGE_FILE.test(file)),
  };
}
