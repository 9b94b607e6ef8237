import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isEmbargoed } from '#domain/embargo.ts';
import { isHubPage } from '#domain/hub-pages.ts';
import { getPath } from '#domain/kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { findSuccessor } from '#domain/released-addresses.ts';
import { checkContent } from '#rules/check-content.ts';
import type { CheckedContent } from '#rules/content-checker.ts';
import type { ReadEntry } from '#rules/reading.ts';
import { toProblem } from '#rules/rule.ts';
import { REDIRECTS_FILE } from '#rules/source-file.ts';
import { knownRedirects } from '#rules/truth/known-redirects.ts';

/** The addresses of the last release, a line each. Where there is no such file nothing was promised. */
const RELEASED = 'test/site/released-addresses.txt';

interface Published {
  /** The project's folder. */
  readonly root: string;
  /** A folder with the content as it is published; undefined where there is none to compare with. */
  readonly earlier: string | undefined;
  /** As 2026-11-22. */
  readonly today: string;
}

/**
 * Pages that were published, and that the content neither has nor leads on from. Nothing is said of those whose
 * files must be mended first.
 */
export function findLostPages(content: CheckedContent, published: Published): Problem[] {
  const { reads, redirects, problems } = content;
  const paths = reads.map(getPath);
  const known = new Set(paths);
  const old = new Set([...redirects.moved, ...redirects.gone].map(({ from }) => from));
  const broken = new Set(
    problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])),
  );
  const isBroken = (address: string) => broken.has(`content/${address.split('/')[1] ?? ''}.yaml`);
  if (broken.has(REDIRECTS_FILE)) return [];

  const lost = [...new Set([...loadReleased(published), ...loadEarlierPages(reads, published)])]
    .filter(
      (address) =>
        !old.has(address) && !isBroken(address) && !isHubPage(address, (path) => known.has(path)),
    )
    .toSorted();
  const place = findPlace(published.root);
  return lost.map((address) => {
    const near = findSuccessor(address, paths);
    return toProblem(knownRedirects, REDIRECTS_FILE, {
      line: place.line,
      column: 1,
      message: `“${address}” was published but no longer has a page.`,
      fix: `${place.isEmpty ? 'In place of “[]” write beneath it' : 'Write'} “- from: ${address}”, and with that either “to:” and the page that took its place${near === undefined ? '' : `, perhaps ${near}`}, or “gone:” and why it was removed, with “on: '${published.today}'”.`,
    });
  });
}

function loadReleased({ root }: Published): string[] {
  const list = join(root, RELEASED);
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
}

/** Only what is there no more is read, and lists, which may have lost an entry. */
function loadEarlierPages(reads: readonly ReadEntry[], { earlier, today }: Published): string[] {
  if (earlier === undefined) return [];
  const there = new Set(reads.map(({ file }) => file));
  const files = readdirSync(earlier, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, file: `content/${relative(earlier, path).replaceAll('\\', '/')}` }))
    .filter(({ file }) => /\.(?:mdx|yaml)$/u.test(file))
    .filter(({ file }) => !there.has(file) || file.split('/').length === 2)
    .map(({ path, file }) => ({ file, bytes: readFileSync(path) }));
  return checkContent(files, { base: '/', today, image: () => undefined })
    .reads.filter(({ entry }) => entry === undefined || !isEmbargoed(entry, today))
    .map(getPath);
}

/** The line of the file on which its list begins. */
function findPlace(root: string): { readonly line: number; readonly isEmpty: boolean } {
  const path = join(root, REDIRECTS_FILE);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const at = lines.findIndex((line) => line.startsWith('redirects:'));
  return { line: Math.max(at, 0) + 1, isEmpty: /\[\s*\]/u.test(lines[at] ?? '') };
}
