import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { SourceFile } from '#rules/source-file.ts';
import { toId } from './corpus/cast.ts';
import type { GeneratedFile } from './corpus/generated-files.ts';
import { findOwnContent, type OwnContent } from './own-content.ts';
import { toPlainProject } from './plain-project.ts';

/** What the hub is built from, besides its content and its packages. */
const HUB_PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** What a build of the hub or of plain Astro leaves behind; all of it goes before a cold build. */
const MADE = ['dist', '.cache', '.astro', 'node_modules/.vite'];

/** Loads the part of the hub's own content that a bench builds on. */
export function loadOwnContent(root: string): OwnContent {
  const folder = join(root, 'content');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.yaml'))
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => ({
      file: relative(root, path).replaceAll('\\', '/'),
      bytes: readFileSync(path),
    }));
  return findOwnContent(files);
}

/** Copies the hub to a folder, with the given content in place of its own. */
export function makeHub(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of HUB_PARTS)
    if (existsSync(join(root, part)))
      cpSync(join(root, part), join(folder, part), { recursive: true });
  linkPackages(root, folder);
}

/** Writes a plain Astro project for the same content. */
export function makePlain(root: string, folder: string): void {
  writeFiles(folder, toPlainProject());
  linkPackages(root, folder);
}

export function writeContent(
  folder: string,
  own: readonly SourceFile[],
  generated: readonly GeneratedFile[],
): void {
  writeFiles(
    folder,
    own.map(({ file, bytes }) => ({ path: file, text: bytes })),
  );
  writeFiles(folder, generated);
}

/**
 * Takes away whatever earlier builds left. It goes aside, and is deleted with the rest once all is measured: for a minute
 * after many files were deleted, ext4 may take ten times as long to make new ones.
 * @param names of what builds leave in the project's folder
 */
export function clear(folder: string, names: readonly string[] = MADE): void {
  for (const name of names) {
    const made = join(folder, name);
    if (!existsSync(made)) continue;
    const aside = `${folder}-cleared`;
    mkdirSync(aside, { recursive: true });
    renameSync(made, join(aside, `${String(readdirSync(aside).length)}-${basename(name)}`));
  }
}

/** Adds a sentence to the end of one case study, as an editor would. */
export function editOneEntry(folder: string): void {
  const path = join(folder, `content/case-studies/${toId('case-studies', 1)}.mdx`);
  appendFileSync(path, '\nOne more sentence, written by an editor.\n');
}

/**
 * Links the packages one by one, so that what Vite keeps beside them stays with the project that it was
 * made for.
 */
function linkPackages(root: string, folder: string): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(resolve(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(resolve(root, 'node_modules', name), join(packages, name));
}

/** Writes files, and the folders that they lie in. */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
