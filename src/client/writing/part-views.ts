import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { components } from '#body/components/registry.ts';
import { make } from '#client/page-parts.ts';
import { toPartName } from './part-name.ts';
import type { WritingOptions } from './writing-options.ts';

type Edit = (view: EditorView, at: number) => void;

/** How components, notes and kept parts look on the surface: as on the page, with a line above that names them. */
export function createPartViews(
  options: WritingOptions,
  edit: Edit,
): Readonly<Record<string, NodeViewConstructor>> {
  const names = components.map(({ name }) => name);
  return {
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (node, view, getPos) => new PartView(node, view, getPos, { options, edit }),
      ]),
    ),
    note: (node, view, getPos) => new PartView(node, view, getPos, { options }),
    verbatim: (node) => new KeptView(node),
  };
}

interface Reach {
  readonly options: WritingOptions;
  /** Undefined for a part with nothing to ask about. */
  readonly edit?: Edit;
}

class PartView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly #head: HTMLElement;
  readonly #drawn: HTMLElement;
  readonly #reach: Reach;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, reach: Reach) {
    this.#node = node;
    this.#reach = reach;
    this.#head = make('span', { class: 'part-name' });
    this.#drawn = make('div', { contenteditable: 'false' });
    if (!node.isLeaf) this.contentDOM = make('div', { class: 'part-text' });
    this.dom = make(
      'div',
      { class: `part part-${node.type.name.toLowerCase()}`, role: 'group' },
      make(
        'div',
        { class: 'part-head', contenteditable: 'false' },
        this.#head,
        reach.edit && this.#drawButton(view, getPos, reach.edit),
      ),
      this.#drawn,
      this.contentDOM,
    );
    this.#draw();
  }

  #drawButton(view: EditorView, getPos: () => number | undefined, edit: Edit): HTMLElement {
    // With the keyboard, Enter on the selected part and the toolbar do the same.
    const button = make('button', { type: 'button', class: 'as-link', tabindex: '-1' }, 'Change');
    button.addEventListener('click', () => {
      const at = getPos();
      if (at !== undefined) edit(view, at);
    });
    return button;
  }

  #draw(): void {
    const { attrs, type } = this.#node;
    const name = type.name === 'note' ? `Note ${String(attrs.label)}` : toPartName(type.name);
    this.#head.textContent = name;
    this.dom.setAttribute('aria-label', name);
    this.#drawn.replaceChildren(...drawAttributes(this.#node, this.#reach.options));
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isSame = node.hasMarkup(this.#node.type, this.#node.attrs);
    this.#node = node;
    if (!isSame) this.#draw();
    return true;
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof HTMLButtonElement;
  }

  ignoreMutation({
    type,
    target,
  }: {
    readonly type: string;
    readonly target: globalThis.Node;
  }): boolean {
    return type !== 'selection' && this.contentDOM?.contains(target) !== true;
  }
}

function drawAttributes({ type, attrs }: Node, options: WritingOptions): HTMLElement[] {
  const get = (name: string) => (typeof attrs[name] === 'string' ? attrs[name] : '');
  switch (type.name) {
    case 'Figure':
      return [drawFigure(get, options)];
    case 'KeyFact':
      return [
        make(
          'p',
          { class: 'key-fact' },
          make('b', {}, get('figure')),
          make('span', {}, `${get('label')}${toNumbers(get('source'), options)}`),
        ),
      ];
    case 'Quote':
      return [
        make(
          'p',
          { class: 'quiet' },
          [get('by'), get('role')].filter(Boolean).join(', '),
          toNumbers(get('source'), options),
        ),
      ];
    case 'note':
      return [];
    default:
      return Object.keys(attrs)
        .filter((name) => get(name) !== '')
        .map((name) => make('p', { class: 'note-title' }, make('b', {}, get(name))));
  }
}

/** The numbers of sources, with a space before them; '' where none is named. */
function toNumbers(keys: string, options: WritingOptions): string {
  if (keys === '') return '';
  return keys
    .split('; ')
    .map((key) => options.sources().findIndex((source) => source.key === key))
    .map((at) => ` [${at < 0 ? '?' : String(at + 1)}]`)
    .join('');
}

function drawFigure(get: (name: string) => string, options: WritingOptions): HTMLElement {
  const address = options.pictureAddress?.(get('src'));
  const image = address === undefined ? undefined : make('img', { src: address, alt: get('alt') });
  const words = make('p', { class: 'quiet' }, `Picture ${get('src')}: ${get('alt')}`);
  // A picture that can't be shown has its words to stand for it.
  image?.addEventListener('error', () => {
    image.replaceWith(words);
  });
  const caption = [get('caption'), get('credit') && `Image: ${get('credit')}`].filter(Boolean);
  return make(
    'figure',
    {},
    image ?? words,
    caption.length > 0 && make('figcaption', {}, caption.join(' ')),
  );
}

/** A part that is shown as its author wrote it, and can only be moved or deleted. */
class KeptView implements NodeView {
  readonly dom: HTMLElement;

  constructor({ attrs }: Node) {
    this.dom = make(
      'div',
      {
        class: 'part part-kept',
        role: 'group',
        'aria-label': 'Kept part',
        contenteditable: 'false',
      },
      make(
        'p',
        { class: 'part-head' },
        'Part written in the hub’s own markup; it is kept as it is.',
      ),
      make('pre', {}, String(attrs.source)),
    );
  }
}
