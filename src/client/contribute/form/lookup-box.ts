import { make } from '#client/page-parts.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DrawnStep } from './drawn-step.ts';
import { findEntries, listEntries, type LookedUp, toKindName, toProperName } from './looked-up.ts';

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

const FAILED = 'The list of what the hub holds could not be loaded.';
const TYPE_IT = 'Type the name in full; the editors will find it.';
const RELOAD = 'Check your connection, and load the page again: what you wrote is kept.';

const NOTHING = 'Nothing found with that name.';
const UNSETTLED = 'Nothing is chosen yet. Choose from the list that appears as you type.';

/** The last line of the list: what was typed, for something that the hub does not have. */
interface Proposal {
  readonly proposed: string;
}

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
    drawPlain(host, id, title, onProposed);
    return;
  }
  const [{ default: accessibleAutocomplete }, entries] = loaded;
  const find = (value: string) => entries.find((entry) => entry.id === value);
  const held = find(title);
  const box = make('div', {});
  const note = make('p', { class: 'quiet' });
  note.hidden = true;
  /** Whether the words in the field stand for something that was chosen. */
  let isSettled = true;
  let found = 0;
  const settle = (chosen: LookedUp | Proposal): void => {
    isSettled = true;
    note.hidden = true;
    if ('proposed' in chosen) onProposed?.(chosen.proposed);
    else onChosen(chosen);
  };
  accessibleAutocomplete<LookedUp | Proposal>({
    element: box,
    id,
    source: (query, populate) => {
      const typed = query.trim();
      const known = typed === '' ? entries : findEntries(entries, typed);
      found = known.length;
      const mayPropose = typed !== '' && onProposed !== undefined;
      populate(mayPropose ? [...known, { proposed: typed }] : known);
    },
    templates: {
      inputValue: toName,
      suggestion: (entry) => toEscaped(toLine(entry, kind)),
    },
    defaultValue: held?.title ?? (title === '' ? '' : toProperName(title)),
    displayMenu: 'overlay',
    confirmOnBlur: false,
    showAllValues: entries.length <= 60,
    dropdownArrow: () => '',
    inputClasses: 'nhsuk-input',
    menuAttributes: { 'aria-label': label },
    onConfirm: (chosen) => {
      if (chosen !== undefined) settle(chosen);
    },
    tNoResults: () => NOTHING,
    tStatusNoResults: () => NOTHING,
    tStatusResults: () =>
      found === 0
        ? `${NOTHING} Choose the one line in the list to send the name as a proposal.`
        : `${String(found)} found. Use the down arrow to look through them.`,
    tAssistiveHint: () =>
      'As you type, a list of what the hub holds appears. Use the up and down arrows to look through it and Enter to choose.',
  });
  const input = box.querySelector('input');
  input?.addEventListener('input', () => {
    // Other words than those that were chosen: what was chosen must not go with them.
    if (isSettled || input.value.trim() === '') onChosen(undefined);
    isSettled = input.value.trim() === '';
    note.hidden = true;
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (isSettled || (relatedTarget instanceof Node && box.contains(relatedTarget))) return;
    const typed = input?.value.trim().toLocaleLowerCase('en-GB');
    const named = entries.find((entry) => entry.title.toLocaleLowerCase('en-GB') === typed);
    if (named !== undefined) settle(named);
    else {
      note.textContent = UNSETTLED;
      note.hidden = false;
      step.announce(UNSETTLED);
    }
  });
  const hadFocus = host.contains(document.activeElement);
  host.replaceChildren(box, note);
  if (hadFocus) input?.focus();
  onReady(find);
}

function drawPlain(
  host: HTMLElement,
  id: string,
  title: string,
  onProposed: Options['onProposed'],
): void {
  const said = `${FAILED} ${onProposed === undefined ? RELOAD : TYPE_IT}`;
  const input = make('input', { class: 'nhsuk-input', type: 'text', id });
  input.value = title === '' ? '' : toProperName(title);
  input.readOnly = onProposed === undefined;
  input.addEventListener('change', () => {
    onProposed?.(input.value);
  });
  host.replaceChildren(make('p', { class: 'quiet' }, said), input);
}

/** What stands in the field once it is chosen. */
function toName(chosen: LookedUp | Proposal | string | undefined): string {
  if (typeof chosen !== 'object') return chosen ?? '';
  return 'proposed' in chosen ? chosen.proposed : chosen.title;
}

/** What stands in the list. */
function toLine(offered: LookedUp | Proposal | string, kind: KindId | undefined): string {
  const name = toName(offered);
  if (typeof offered !== 'object') return name;
  if ('proposed' in offered) return `“${name}” is not in this list`;
  return kind === undefined ? `${name} (${toKindName(offered.kind)})` : name;
}

/** The component sets suggestions as markup, so that theirs must hold none. */
function toEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
