import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { make } from '#client/page-parts.ts';
import type { WritingOptions } from './writing-options.ts';

/** The citations on a surface: their numbers follow the list of sources. */
export class Citations {
  readonly #views = new Set<CitationView>();
  readonly #options: WritingOptions;
  #known = '';

  constructor(options: WritingOptions) {
    this.#options = options;
  }

  draw(node: Node): NodeView {
    const view = new CitationView(node, this.#options, () => this.#views.delete(view));
    this.#views.add(view);
    return view;
  }

  /** Draws them anew where the list of sources has changed. */
  refresh(): void {
    const known = JSON.stringify(this.#options.sources().map(({ key, title }) => [key, title]));
    if (known === this.#known) return;
    this.#known = known;
    for (const view of this.#views) view.show();
  }
}

class CitationView implements NodeView {
  readonly dom: HTMLElement;
  readonly destroy: () => void;
  readonly #options: WritingOptions;
  #node: Node;

  constructor(node: Node, options: WritingOptions, destroy: () => void) {
    this.#node = node;
    this.#options = options;
    this.destroy = destroy;
    this.dom = make('span', { class: 'ref', role: 'img', contenteditable: 'false' });
    this.show();
  }

  /** Shows the numbers of the sources; their titles are told to listeners and on hovering. */
  show(): void {
    const sources = this.#options.sources();
    const cited = String(this.#node.attrs.keys)
      .split('; ')
      .map((key) => ({ key, at: sources.findIndex((source) => source.key === key) }));
    const numbers = cited.map(({ at }) => `[${at < 0 ? '?' : String(at + 1)}]`);
    const names = cited.map(({ key, at }) =>
      at < 0
        ? `Source ${key}, which is not on the list`
        : `Source ${String(at + 1)}: ${sources[at]?.title ?? key}`,
    );
    this.dom.textContent = numbers.join('\u00a0');
    this.dom.setAttribute('aria-label', names.join('; '));
    this.dom.title = names.join('; ');
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
