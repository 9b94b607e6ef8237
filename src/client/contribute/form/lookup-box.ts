import { make } from '#client/compare/page-parts.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DrawnStep } from './drawn-step.ts';
import { findEntries, listEntries, type LookedUp, toKindName, toPlainName } from './looked-up.ts';

interface Options {
  readonly id: string;
  /** Undefined for entries of any kind: each is then named with its kind. */
  readonly kind: KindId | undefined;
  readonly label: string;
  /** The id chosen so far; '' for none. */
  readonly title: string;
  readonly onChosen: (entry: LookedUp | undefined) => void;
  /** Undefined where only what is in the list will do. */
  readonly onProposed: ((name: string) => void) | undefined;
  readonly onReady: (find: (id: string) => LookedUp | undefined) => void;
}

const FAILED =
  'The list of what the hub holds could not be loaded. Type the name in full; the editors will find it.';

/** A field that offers what the hub holds while a person types, with a way out where it is not there. */
export async function mountLookupBox(
  step: Pick<DrawnStep, 'signal' | 'announce'>,
  host: HTMLElement,
  { id, kind, label, title, onChosen, onProposed, onReady }: Options,
): Promise<void> {
  const loaded = await Promise.all([import('accessible-autocomplete'), listEntries(kind)]).catch(
    () => undefined,
  );
  if (step.signal.aborted) return;
  if (loaded === undefined) {
    drawPlain(host, id, title, onProposed ?? (() => undefined));
    return;
  }
  const [{ default: accessibleAutocomplete }, entries] = loaded;
  const find = (value: string) => entries.find((entry) => entry.id === value);
  const held = find(title);
  const box = make('div', {});
  const propose = make('button', { type: 'button', class: 'act' }, 'It is not in the list');
  const typed = () => box.querySelector('input')?.value.trim() ?? '';
  propose.addEventListener('click', () => {
    const name = typed();
    if (name === '') {
      step.announce('Type its name first.');
      box.querySelector('input')?.focus();
    } else onProposed?.(name);
  });
  accessibleAutocomplete({
    element: box,
    id,
    source: (query: string, populate: (found: readonly LookedUp[]) => void) => {
      populate(query === '' ? entries : findEntries(entries, query));
    },
    templates: {
      inputValue: toName,
      suggestion: (entry) => toEscaped(toName(entry) + toKindWords(entry, kind)),
    },
    defaultValue: held?.title ?? (title === '' ? '' : toPlainName(title)),
    displayMenu: 'overlay',
    confirmOnBlur: false,
    showAllValues: entries.length <= 60,
    dropdownArrow: () => '',
    inputClasses: 'nhsuk-input',
    menuAttributes: { 'aria-label': label },
    onConfirm: (entry?: LookedUp) => {
      if (entry !== undefined) onChosen(entry);
    },
    tNoResults: () =>
      onProposed === undefined
        ? 'Nothing of that name.'
        : 'Nothing of that name. Choose “It is not in the list” below.',
    tAssistiveHint: () =>
      'As you type, a list of what the hub holds appears. Use the up and down arrows to look through it and Enter to choose.',
  });
  const input = box.querySelector('input');
  input?.addEventListener('input', () => {
    if (input.value.trim() === '') onChosen(undefined);
  });
  const hadFocus = host.contains(document.activeElement);
  host.replaceChildren(
    box,
    ...(onProposed === undefined ? [] : [make('p', { class: 'cite-acts' }, propose)]),
  );
  if (hadFocus) input?.focus();
  onReady(find);
}

function drawPlain(
  host: HTMLElement,
  id: string,
  title: string,
  onProposed: (name: string) => void,
): void {
  const input = make('input', { class: 'nhsuk-input', type: 'text', id });
  input.value = title === '' ? '' : toPlainName(title);
  input.addEventListener('change', () => {
    onProposed(input.value);
  });
  host.replaceChildren(make('p', { class: 'quiet' }, FAILED), input);
}

function toName(entry: LookedUp | string | undefined): string {
  return typeof entry === 'string' ? entry : (entry?.title ?? '');
}

function toKindWords(entry: LookedUp | string | undefined, kind: KindId | undefined): string {
  return kind !== undefined || typeof entry !== 'object' ? '' : ` (${toKindName(entry.kind)})`;
}

/** The component sets suggestions as markup, so that theirs must hold none. */
function toEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
