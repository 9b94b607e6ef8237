import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { BodyImage } from '#body/read-body.ts';
import type { Problem } from '#domain/problem.ts';
import { findSourceProblems } from '#rules/find-source-problems.ts';
import { toProblem } from '#rules/rule.ts';
import { MOST_PIXELS, truePictures } from '#rules/safety/true-pictures.ts';
import type { SourceFile } from '#rules/source-file.ts';
import { toDigest } from './digest.ts';
import { CACHE_FOLDER } from './readings-cache.ts';
import { sayDamaged } from './sealed-file.ts';

/** Widths in pixels that pictures are offered at; never larger than the picture itself. */
const WIDTHS = [480, 800, 1200, 1600] as const;

/** What a picture may be; each holds dots and nothing else. */
const FORMATS: readonly string[] = ['png', 'jpeg', 'webp'];

/** Where made pictures stand in the built site. */
export const IMAGES_PATH = 'images';

export interface LoadedImages {
  /** By file, from the project's root. */
  readonly byFile: ReadonlyMap<string, BodyImage>;
  readonly problems: readonly Problem[];
}

/** Makes every picture of the content ready at several widths, once for each version of its file, and no other. */
export async function loadImages(
  root: string,
  base: string,
  files: readonly SourceFile[],
): Promise<LoadedImages> {
  const byFile = new Map<string, BodyImage>();
  const problems: Problem[] = [];
  const folder = join(root, CACHE_FOLDER, IMAGES_PATH);
  mkdirSync(folder, { recursive: true });
  for (const source of files) {
    const { file, bytes } = source;
    const found = findSourceProblems(source);
    problems.push(...found);
    if (found.length > 0) continue;
    try {
      byFile.set(file, await makeImage(folder, base, file, bytes));
    } catch {
      const message = `“${basename(file)}” can’t be read as a picture: it is damaged or cut short.`;
      const fix = 'Save it again as PNG, JPEG or WebP.';
      problems.push(toProblem(truePictures, file, { line: 1, column: 1, message, fix }));
    }
  }
  removeOthers(folder, [...byFile.values()]);
  return { byFile, problems };
}

/** Pictures that were taken away or changed go too, or a build with a cache would publish what a fresh one does not. */
function removeOthers(folder: string, images: readonly BodyImage[]): void {
  const wanted = new Set(images.flatMap(({ srcset }) => srcset.split(', ').map(toFileName)));
  for (const name of readdirSync(folder))
    if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
}

/** The file of one candidate of a `srcset`: its address, a space, its width. */
function toFileName(candidate: string): string {
  return basename(candidate.split(' ')[0] ?? '');
}

async function makeImage(
  folder: string,
  base: string,
  file: string,
  bytes: Uint8Array,
): Promise<BodyImage> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  const { autoOrient, format } = await picture.metadata();
  // By its bytes, not by its name: an SVG can carry script and call on other files.
  if (!FORMATS.includes(format))
    throw new Error(`${format} is not a format that pictures may have`);
  const { width, height } = autoOrient;
  const widths = [...new Set([...WIDTHS, width].map((each) => Math.min(each, width, WIDTHS[3])))];
  const stem = `${basename(file).replace(/\.\w+$/, '')}-${toDigest(bytes).slice(0, 8)}`;
  const made: string[] = [];
  for (const each of widths) {
    const name = `${stem}-${String(each)}.webp`;
    const path = join(folder, name);
    if (!isWhole(path)) {
      const part = `${path}.${String(process.pid)}`;
      await picture.clone().resize(each).webp({ quality: 82 }).toFile(part);
      renameSync(part, path);
    }
    made.push(`${base}${IMAGES_PATH}/${name}`);
  }
  return {
    src: made.at(-1) ?? '',
    srcset: made.map((url, index) => `${url} ${String(widths[index])}w`).join(', '),
    width,
    height,
  };
}

/** Whether a picture made earlier is all there: a WebP file begins with how long it is (RFC 9649, section 2.4). */
function isWhole(path: string): boolean {
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  const isWebp = bytes.length > 12 && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (isWebp && bytes.readUInt32LE(4) + 8 === bytes.length) return true;
  sayDamaged(path);
  return false;
}
