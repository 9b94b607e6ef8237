import type { BodyContext } from './body-context.ts';
import { readBodyWith, type BodyReading } from './body-reader.ts';
import type { BodyParser } from './body-tree.ts';
import { markdownParser } from './markdown-parser.ts';

export type { BodyContext, BodyImage, BodyTable } from './body-context.ts';
export type { Drawing } from './body-reader.ts';

/**
 * Reads a contributed body and draws it, or says what is wrong with it. In a browser call `readBodyWith` in
 * `body-reader.ts` with a parser that runs there.
 *
 * @param source The whole file with the lines of its front matter blank, so that lines count true.
 */
export function readBody(
  source: string,
  context: BodyContext,
  parse: BodyParser = markdownParser.parse,
): BodyReading {
  return readBodyWith(parse, source, context);
}
