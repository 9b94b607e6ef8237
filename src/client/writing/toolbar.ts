import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '#client/page-parts.ts';
import { drawIcon, type IconName } from './icons.ts';

/** One button of the toolbar. */
export interface Tool {
  readonly name: string;
  /** Shown in place of the name, which is then told to listeners and on hovering. */
  readonly icon?: IconName;
  /** As a person would say it, such as `Ctrl+B`. */
  readonly keys?: string;
  /** With a dispatch function it acts or asks; without one it only tells whether it could. */
  readonly run: Command;
  readonly isPressed?: (state: EditorState) => boolean;
  /** Whether it asks something in a dialog. */
  readonly asks?: true;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows what holds where the selection is. */
  readonly update: (state: EditorState) => void;
  readonly focus: () => void;
}

/** A toolbar with one place in the order of the Tab key; the arrow keys go from button to button. */
export function createToolbar(
  label: string,
  groups: readonly (readonly Tool[])[],
  getView: () => EditorView,
): Toolbar {
  const drawn = groups.map((group) => group.map((tool) => ({ tool, button: drawButton(tool) })));
  const all = drawn.flat();
  const element = make(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': label },
    ...drawn.map((group) =>
      make('div', { class: 'tool-group' }, ...group.map(({ button }) => button)),
    ),
  );
  let current = 0;
  const setCurrent = (place: number): void => {
    current = (place + all.length) % all.length;
    for (const [at, { button }] of all.entries()) button.tabIndex = at === current ? 0 : -1;
  };
  setCurrent(0);

  for (const [place, { tool, button }] of all.entries()) {
    // The selection in the text stays where it is.
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', (event) => {
      setCurrent(place);
      const view = getView();
      if (button.getAttribute('aria-disabled') === 'true') return;
      tool.run(view.state, view.dispatch, view);
      // A person with a mouse goes on writing; with the keyboard, Escape leads back.
      if (event.detail > 0 && !tool.asks) view.focus();
    });
  }
  element.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: -1,
    };
    if (event.key === 'Escape') getView().focus();
    const place = steps[event.key];
    if (place === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (place === undefined) return;
    setCurrent(place);
    all[current]?.button.focus();
  });

  return {
    element,
    update: (state) => {
      for (const { tool, button } of all) {
        if (tool.isPressed) button.setAttribute('aria-pressed', String(tool.isPressed(state)));
        button.setAttribute('aria-disabled', String(!tool.run(state)));
      }
    },
    focus: () => {
      all[current]?.button.focus();
    },
  };
}

function drawButton({ name, icon, keys, isPressed, asks }: Tool): HTMLButtonElement {
  const button = make(
    'button',
    {
      type: 'button',
      class: 'tool',
      title: keys === undefined ? name : `${name} (${keys})`,
      ...(icon === undefined ? {} : { 'aria-label': name }),
      ...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replaceAll('Ctrl', 'Control') }),
      ...(isPressed ? { 'aria-pressed': 'false' } : {}),
      ...(asks ? { 'aria-haspopup': 'dialog' } : {}),
    },
    icon === undefined ? name : drawIcon(icon),
  );
  return button;
}
