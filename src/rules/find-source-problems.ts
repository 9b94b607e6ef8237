import type { Problem } from '#domain/problem.ts';
import { pictureRules, sourceRules } from './index.ts';
import { toProblem } from './rule.ts';
import { IMAGE_FILE, type SourceFile } from './source-file.ts';

/** The problems of a file judged before anything in it is read: those of the first rule that finds any. */
export function findSourceProblems(source: SourceFile): Problem[] {
  for (const rule of IMAGE_FILE.test(source.file) ? pictureRules : sourceRules) {
    const slips = rule.find(source);
    if (slips.length > 0) return slips.map((slip) => toProblem(rule, source.file, slip));
  }
  return [];
}
