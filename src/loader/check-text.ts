import type { Problem } from '#domain/problem.ts';
import { checkContent } from '#rules/check-content.ts';

/** The problems of one file's text, judged by itself. */
export function findTextProblems(file: string, text: string, today: string): readonly Problem[] {
  const source = { file, bytes: new TextEncoder().encode(text) };
  const context = { base: '/', image: () => undefined, today, isAlone: true };
  return checkContent([source], context).problems;
}
