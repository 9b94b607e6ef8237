import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import {
  type CheckContext,
  type CheckedContent,
  checkContentWith,
  type FileReader,
} from './content-checker.ts';
import { readFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads and checks a whole hub's content. Where Sätteri can't run, in a browser or without its native
 * binary, call `checkContentWith` in `content-checker.ts` with another parser.
 */
export function checkContent(
  files: readonly SourceFile[],
  context: Omit<CheckContext, 'parse'>,
  read: FileReader = readFile,
): CheckedContent {
  return checkContentWith(files, { ...context, parse: parseWithSatteri }, read);
}
