import { mdxToMdast } from 'satteri';
import type { BodyNode, BodyParser, BodyRoot } from './body-tree.ts';

// Directives stay off: with them `10:30` reads as a directive and loses its minutes.
const OPTIONS = {
  position: true,
  features: { gfm: true, frontmatter: false, smartPunctuation: false, directive: false },
} as const;

function isRoot(node: BodyNode): node is BodyRoot {
  return node.type === 'root';
}

/** Reads a body with Sätteri, Astro's own parser. */
export const parseWithSatteri: BodyParser = (source) => {
  try {
    // Without a last line end, Sätteri 0.10.5 ends the whole process at `import 'a\`: an abort, not an error.
    const root: BodyNode = mdxToMdast(`${source}\n`, OPTIONS);
    if (!isRoot(root)) throw new TypeError('Sätteri gave a tree without a root.');
    return { root };
  } catch (error) {
    const match = error instanceof Error ? /^(\d+):(\d+): ([\s\S]*)$/u.exec(error.message) : null;
    if (match === null) throw error;
    const [, line, column, reason = ''] = match;
    return { refusal: { line: Number(line), column: Number(column), reason } };
  }
};
