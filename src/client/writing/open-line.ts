import { Plugin } from 'prosemirror-state';
import { schema } from '#contribution/writing/schema.ts';

/** Keeps a paragraph at the end, so that there is always a line to go on writing in. */
export function keepOpenLine(): Plugin {
  return new Plugin({
    appendTransaction: (_, __, { doc, tr }) =>
      doc.lastChild?.type === schema.nodes.paragraph
        ? null
        : tr.insert(doc.content.size, schema.nodes.paragraph.create()),
  });
}
