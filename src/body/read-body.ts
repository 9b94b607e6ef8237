import type { BodyContext } from './body-context.ts';
import { readBodyWith, type BodyReading } from './body-reader.ts';
import type { BodyParser } from './body-tree.ts';
import { parseWithSatteri } from './parse-with-satteri.ts';

export type { BodyContext, BodyImage } from './body-context.ts';
export type { Drawing } from './body-reader.ts';

/**
 * Reads a contributed body and draws it, or says what is wrong with it. Where Sätteri can't run, in a
 * browser or without its native binary, call `readBodyWith` in `body-reader.ts` with another parser.
 *
 * @param source The whole file with the lines of its front matter blank, so that lines count true.
 */
export function readBody(
  source: string,
  context: BodyContext,
  parse: BodyParser = parseWithSatteri,
): BodyReading {
  return readBodyWith(parse, source, context);
}
