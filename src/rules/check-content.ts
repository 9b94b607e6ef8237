import { markdownParser } from '#body/markdown-parser.ts';
import {
  type CheckContext,
  type CheckedContent,
  checkContentWith,
  type FileReader,
} from './content-checker.ts';
import { readFile } from './read-file.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads and checks a whole hub's content. In a browser call `checkContentWith` in `content-checker.ts` with a
 * parser that runs there.
 */
export function checkContent(
  files: readonly SourceFile[],
  context: Omit<CheckContext, 'parse'>,
  read: FileReader = readFile,
): CheckedContent {
  return checkContentWith(files, { ...context, parse: markdownParser.parse }, read);
}
