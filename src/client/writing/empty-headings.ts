import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '#contribution/writing/schema.ts';

/** Marks the empty heading of a column, so that the page's styles can say in it what belongs there. */
export function markEmptyHeadings(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const marks: Decoration[] = [];
        doc.descendants((node, at) => {
          if (node.type === schema.nodes.table_header && node.content.size === 0)
            marks.push(Decoration.node(at, at + node.nodeSize, { class: 'is-nameless' }));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, marks);
      },
    },
  });
}
