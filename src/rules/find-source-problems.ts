import type { Problem } from '#domain/problem.ts';
import { listRules, pictureRules, sourceRules, tableRules } from './index.ts';
import { type SourceRule, toProblem } from './rule.ts';
import { IMAGE_FILE, REDIRECTS_FILE, type SourceFile, TABLE_FILE } from './source-file.ts';

/** The problems of a file judged before anything in it is read: those of the first rule that finds any. */
export function findSourceProblems(source: SourceFile): Problem[] {
  for (const rule of getRules(source)) {
    const slips = rule.find(source);
    if (slips.length > 0) return slips.map((slip) => toProblem(rule, source.file, slip));
  }
  return [];
}

function getRules({ file }: SourceFile): readonly SourceRule[] {
  if (IMAGE_FILE.test(file)) return pictureRules;
  if (TABLE_FILE.test(file)) return tableRules;
  return file === REDIRECTS_FILE ? listRules : sourceRules;
}
