import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '#client/page-parts.ts';
import { toOneLine } from '#contribution/writing/pasted/pasted-table.ts';
import { readPastedHtml } from '#contribution/writing/pasted/read-pasted-html.ts';
import { readPastedText } from '#contribution/writing/pasted/read-pasted-text.ts';
import { schema } from '#contribution/writing/schema.ts';
import { findAddressFault } from '#domain/web-address.ts';
import { parseHtml } from './dom-tree.ts';

/** Larger than any document that a person wrote; read as plain text. */
const MOST_HTML = 5_000_000;

interface Reach {
  /** Tells a person something that they should also see. */
  readonly say: (words: string) => void;
  /** Undefined where no figure can be added. */
  readonly addFigure?: ((view: EditorView, file: File) => void) | undefined;
}

/** What was last copied from a surface of this page, under the mark that went to the clipboard with it. */
let copied: { readonly mark: string; readonly slice: Slice } | undefined;

/**
 * Copying, pasting and dropping. What was copied here comes back whole; of all else the structure is read from
 * a tree that is never on the page. Files that are dropped or pasted become figures.
 */
export function createClipboard(reach: Reach): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copy(view, event),
        cut: (view, event) => {
          if (!copy(view, event)) return false;
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
          return true;
        },
        paste: (view, event) => {
          event.preventDefault();
          if (event.clipboardData) take(view, event.clipboardData, reach);
          return true;
        },
        drop: (view, event) => {
          // Moved within the surface: that is the library's own business.
          if (view.dragging || !event.dataTransfer) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          const { tr } = view.state;
          if (at !== undefined)
            view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
          take(view, event.dataTransfer, reach);
          return true;
        },
      },
    },
  });
}

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection, doc } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  copied = { mark: crypto.getRandomValues(new Uint32Array(3)).join('-'), slice };
  const box = make('div', { 'data-hub-copy': copied.mark });
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(slice.content));
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', box.outerHTML);
  const { from, to } = selection;
  event.clipboardData.setData('text/plain', doc.textBetween(from, to, '\n\n', '\n'));
  return true;
}

function take(view: EditorView, data: DataTransfer, { say, addFigure }: Reach): void {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const own = /data-hub-copy="([\w-]+)"/u.exec(html)?.[1];
  if (own !== undefined && own === copied?.mark) {
    view.dispatch(view.state.tr.replaceSelection(copied.slice).scrollIntoView());
    return;
  }
  const [file] = data.files;
  if (file && html === '') {
    if (!file.type.startsWith('image/'))
      say(`${file.name} is not a picture, so it can’t go in the text.`);
    else if (addFigure) addFigure(view, file);
    return;
  }
  if (layLink(view, text.trim())) return;
  const isReadable = html !== '' && html.length <= MOST_HTML;
  const { blocks, notices } = isReadable
    ? readPastedHtml(parseHtml(html))
    : { blocks: readPastedText(text), notices: [] };
  insertBlocks(view, blocks);
  if (notices.length > 0) say(notices.join(' '));
}

/** An address pasted over words makes a link of them. */
function layLink(view: EditorView, address: string): boolean {
  const { from, to, empty, $from, $to } = view.state.selection;
  const isLine = !empty && $from.sameParent($to) && $from.parent.inlineContent;
  if (!isLine || findAddressFault(address) !== undefined) return false;
  view.dispatch(view.state.tr.addMark(from, to, schema.mark('link', { href: address })));
  return true;
}

/** Puts what was pasted in place of the selection: within the line where it is a line, else as parts. */
function insertBlocks(view: EditorView, blocks: readonly Node[]): void {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return;
  const { $from } = view.state.selection;
  const isParagraph = (node: Node) => node.type === schema.nodes.paragraph;
  const isOneLine = $from.parent.inlineContent && $from.parent.type !== schema.nodes.paragraph;
  const { tr } = view.state;
  if (isOneLine) {
    const { contentMatch } = $from.parent.type;
    const line = toOneLine(blocks).filter(({ type }) => contentMatch.matchType(type));
    tr.replaceSelection(new Slice(Fragment.from(line), 0, 0));
  } else {
    const openStart = isParagraph(first) ? 1 : 0;
    const openEnd = isParagraph(last) ? 1 : 0;
    tr.replaceSelection(new Slice(Fragment.from(blocks), openStart, openEnd));
  }
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'paste'));
}
