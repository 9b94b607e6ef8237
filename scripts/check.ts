import { existsSync } from 'node:fs';
import { type Problem, toProblemLine } from '#domain/problem.ts';
import { loadContent } from '#loader/load-content.ts';

/**
 * `npm run check [files or folders]`: says every problem in the content, and exits with 1 if there are
 * any. All of the content is read, since entries refer to each other; problems are shown for the files
 * named.
 */
const named = process.argv.slice(2);
const missing = named.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no file or folder ${missing.map((path) => `“${path}”`).join(', ')}.`);
  process.exitCode = 2;
} else {
  const { reads, problems } = await loadContent(process.cwd(), '/');
  const shown = problems.filter(({ file }) => isNamed(file));
  for (const problem of shown) console.log(toProblemLine(problem));
  console.log(toSummary(shown, reads.length));
  process.exitCode = shown.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function isNamed(file: string): boolean {
  const paths = named.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  return paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
}

function toSummary(problems: readonly Problem[], entryCount: number): string {
  if (problems.length === 0) return `${String(entryCount)} entries checked, nothing to mend.`;
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${String(problems.length)} to mend in ${String(files)} ${files === 1 ? 'file' : 'files'}.`;
}
