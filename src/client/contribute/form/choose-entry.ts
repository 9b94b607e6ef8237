import { getPart, make } from '#client/page-parts.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { PlacedField } from './drawn-step.ts';
import { drawGroup } from './field-group.ts';
import { mountLookupBox } from './lookup-box.ts';

interface Options {
  readonly label: string;
  readonly hint: string;
  /** Undefined for an entry of any kind. */
  readonly kind: KindId | undefined;
  readonly onChosen: (entry: string) => void;
}

/** Asks which page is meant, where the address does not say. */
export function askForEntry(
  root: HTMLElement,
  announce: (words: string) => void,
  { label, hint, kind, onChosen }: Options,
): void {
  const { signal } = new AbortController();
  const step = { signal, announce, placed: new Set<PlacedField>() };
  const host = make('div', { class: 'lookup' });
  const input = make('input', { id: 'f-entry' });
  getPart(root, 'fields').replaceChildren(
    drawGroup(step, { place: ['entry'], label, hint, isOptional: false }, { element: host, input }),
  );
  void mountLookupBox(step, host, {
    id: 'f-entry',
    kind,
    label,
    title: '',
    onChosen: (entry) => {
      if (entry) onChosen(`${entry.kind}/${entry.id}`);
    },
    onProposed: undefined,
    onReady: () => undefined,
  });
}
