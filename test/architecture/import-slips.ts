import { posix } from 'node:path';
import { browserScripts, type ImportRule, importTable } from './import-table.ts';
import { findImports, type Import } from './read-imports.ts';

/** The text of every source file by its path from the project's root, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The folders that stand beside `src`; any other alias is one of its folders, such as `#domain/x.ts`. */
const BESIDE_SRC = new Set(['scripts', 'test']);

const ALIAS = /^#([\w-]+)\/(.+)$/;

/** Finds imports that the import table forbids, one line each: `file: specifier: why not`. */
export function findImportSlips(
  files: SourceFiles,
  exists: (path: string) => boolean = (path) => files.has(path),
): readonly string[] {
  const graph = new Map<string, readonly string[]>();
  const slips: string[] = [];
  for (const [file, text] of files) {
    const targets: string[] = [];
    for (const found of findImports(file, text)) {
      const target = toTarget(file, found.specifier);
      const why = findFault(file, found, target, exists);
      if (why !== undefined) slips.push(`${file}: ${found.specifier}: ${why}`);
      else if (target !== undefined && files.has(target)) targets.push(target);
    }
    graph.set(file, targets);
  }
  return [...slips, ...findCycles(graph).map((cycle) => `${cycle.join(' → ')}: goes in a circle`)];
}

/** The path of a file of the project; nothing for a package. */
function toTarget(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), path));
  const [, folder, rest] = ALIAS.exec(path) ?? [];
  if (folder === undefined || rest === undefined) return undefined;
  return BESIDE_SRC.has(folder) ? `${folder}/${rest}` : `src/${folder}/${rest}`;
}

function findFault(
  file: string,
  { specifier, isTypeOnly, inBrowser }: Import,
  target: string | undefined,
  exists: (path: string) => boolean,
): string | undefined {
  if (specifier.startsWith('../..')) return 'leads out of its folder; write #folder/file';
  if (target !== undefined && !exists(target)) return 'no such file';
  const from = getFolder(file);
  if (from === 'test') return undefined;
  const rule = inBrowser ? browserScripts : importTable[from];
  if (!rule) return `${from} is not in the import table`;
  if (target === undefined)
    return rule.packages.test(specifier) ? `${from} may not use this package` : undefined;
  const to = getFolder(target);
  if (to === from && !inBrowser) return undefined;
  if (specifier.startsWith('.')) return `leads out of its folder; write #${to}/…`;
  return isAllowed(rule, to, isTypeOnly) ? undefined : `${from} may not import ${to}`;
}

function isAllowed(rule: ImportRule, to: string, isTypeOnly: boolean): boolean {
  return rule.folders.includes(to) || (isTypeOnly && rule.types?.includes(to) === true);
}

/** The folder of `src` that a file is in (or the file's own name there), `scripts` or `test`. */
function getFolder(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}

/** Each circle once, from the file at which it was first met. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}
