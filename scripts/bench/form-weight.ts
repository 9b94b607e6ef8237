import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWireBytes } from './page-weight.ts';

/** Bytes of script that the form of a contribution asks for, as a host sends them, each file counted once. */
export interface FormWeight {
  /** What an opened form fetches: itself, and the check in its worker. */
  readonly form: number;
  /** What the first writing surface adds. */
  readonly writing: number;
  /** What looking at the page adds. */
  readonly preview: number;
  /** What a Word file that is put in adds. */
  readonly word: number;
}

const IMPORTED = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;
const NAMED = /[\w-]+(?:\.[\w-]+)*\.js\b/gu;

/** Weighs the form's scripts in a built site. @throws where a part is not there by its name */
export function loadFormWeight(site: string): FormWeight {
  const folder = join(site, '_astro');
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const page = readFileSync(join(site, 'contribute/case-study/index.html'), 'utf8');
  const findNamed = (text = '') => (text.match(NAMED) ?? []).filter((name) => texts.has(name));
  const findImported = (text = '') => [...text.matchAll(IMPORTED)].map(([, name = '']) => name);
  const findAll = (starts: readonly string[], find: (text?: string) => readonly string[]) => {
    const found = new Set(starts);
    // A set that grows while it is gone through is gone through to its end.
    for (const name of found) for (const next of find(texts.get(name))) found.add(next);
    return found;
  };

  const scripts = findNamed(page);
  // The folder holds scripts of earlier releases, too, which no page names any more.
  const own = findAll(scripts, findNamed);
  const findParts = (...parts: readonly string[]): Set<string> => {
    const names = parts.map((part) => [...own].find((name) => name.startsWith(`${part}.`)) ?? part);
    const missing = names.find((name) => !texts.has(name));
    if (missing !== undefined) throw new Error(`The form has no script called “${missing}”.`);
    return findAll(names, findImported);
  };
  const weigh = (parts: ReadonlySet<string>): number =>
    [...parts].reduce((sum, name) => sum + getWireBytes(Buffer.from(texts.get(name) ?? '')), 0);

  const form = findAll(scripts, findImported).union(findParts('judge', 'judge-worker'));
  return {
    form: weigh(form),
    writing: weigh(findParts('mount-writing').difference(form)),
    preview: weigh(findParts('preview', 'draw-draft').difference(form)),
    word: weigh(findParts('word-in', 'word-worker').difference(form)),
  };
}
