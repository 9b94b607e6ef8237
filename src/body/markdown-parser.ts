import type { BodyParser } from './body-tree.ts';

/** The reader of Markdown that this machine can run. */
interface MarkdownParser {
  readonly parse: BodyParser;
  /** Says, in a line, why it is not the usual one; undefined where it is. */
  readonly notice?: string;
}

/**
 * Sätteri, whose working part is a binary made for each sort of machine; where that is missing, remark, which reads
 * the same grammar and gives the same tree, thirty times slower. Node only: browsers are handed remark.
 */
export const markdownParser: MarkdownParser = await loadParser();

async function loadParser(): Promise<MarkdownParser> {
  try {
    const { parseWithSatteri } = await import('./parse-with-satteri.ts');
    return { parse: parseWithSatteri };
  } catch {
    const { parseWithRemark } = await import('./parse-with-remark.ts');
    return {
      parse: parseWithRemark,
      notice:
        'Sätteri can’t run on this machine: its binary is missing. remark reads the content in its place: the same pages, more slowly.',
    };
  }
}
