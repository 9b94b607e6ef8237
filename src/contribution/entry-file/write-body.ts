import type { DraftSection } from '#contribution/draft.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';
import { toMarkdown } from '#contribution/write-markdown.ts';

/** A heading of the second level with these words, none of which is taken for markup. */
export function writeHeading(words: string): string {
  return toMarkdown({
    type: 'root',
    children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: words }] }],
  });
}

/** A part of a body with its heading; a heading without a text stands alone. */
export function writeSection({ heading, text }: DraftSection): string {
  return [...(heading === '' ? [] : [writeHeading(heading)]), text].filter(Boolean).join('\n\n');
}

export function writeBody(sections: readonly DraftSection[]): string {
  return sections.map(writeSection).join('\n\n');
}

/** A text as the hub's own writer writes it: two that are the same there say the same. */
export function toCanonical(text: string): string {
  const root = parseMarkdown(text);
  return root === undefined ? text : toMarkdown(root);
}
