import { make } from '#client/page-parts.ts';
import { getList } from '#contribution/form/draft-fields.ts';
import { toEntryId } from '#domain/entry-id.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { proposableKinds } from '#domain/proposable-kinds.ts';
import { drawChoices } from './choice-controls.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import type { DrawnControl } from './field-group.ts';
import { drawAct } from './list-control.ts';
import { findEntryTitle, listEntries, type LookedUp, toProperName } from './looked-up.ts';
import { mountLookupBox } from './lookup-box.ts';

/** A kind with no more entries than this is shown whole, with boxes to tick. */
const MOST_TICKED = 14;

const LOADING = 'Loading the list …';
const FAILED = 'The list could not be loaded. Check your connection, and load the page again.';

/** One entry of another kind, found by typing part of its name. */
export function drawLookup(
  step: DrawnStep,
  kind: KindId,
  path: DataPath,
  label: string,
): DrawnControl {
  const { session } = step;
  const id = toPageId(path);
  // Until the list is there, an empty field holds its place, so that the focus has somewhere to be.
  const input = make('input', { class: 'nhsuk-input', type: 'text', id });
  const host = make('div', { class: 'lookup' }, input);
  const note = make('div', {});
  const held = session.get(path);

  const explain = (value: unknown, isKnown: boolean): void => {
    note.replaceChildren(
      ...(typeof value === 'string' && value !== '' && !isKnown && proposableKinds.has(kind)
        ? [make('p', { class: 'proposed' }, toProposedWords(kind, value))]
        : []),
    );
  };

  const mounting = mountLookupBox(step, host, {
    id,
    kind,
    label,
    title: typeof held === 'string' && held !== session.form.notRecorded ? held : '',
    onChosen: (entry) => {
      session.set(path, entry?.id);
      explain(entry?.id, true);
    },
    onProposed: !proposableKinds.has(kind)
      ? undefined
      : (name) => {
          const proposed = toEntryId(name);
          session.set(path, proposed);
          explain(proposed, false);
          step.announce(toProposedWords(kind, proposed));
        },
    onReady: (find) => {
      explain(held, typeof held !== 'string' || find(held) !== undefined);
    },
  });
  step.loading.push(mounting);
  return { element: make('div', {}, host, note), input };
}

/** Any number of entries: all of them to tick where they are few, otherwise found one by one. */
export function drawLookups(
  step: DrawnStep,
  kind: KindId,
  path: DataPath,
  label: string,
): DrawnControl {
  const host = make('div', { class: 'lookup' }, make('p', { class: 'quiet' }, LOADING));
  const id = toPageId(path);
  const draw = async (): Promise<void> => {
    const entries = await listEntries(kind);
    if (entries.length <= MOST_TICKED) drawTicked(step, host, entries, path);
    else await drawChosen(step, host, kind, path, label);
  };
  const drawing = draw().catch(() => {
    host.replaceChildren(make('p', { class: 'quiet' }, FAILED));
  });
  step.loading.push(drawing);
  // Its field is drawn with the list; a question about it goes to whichever is there by then.
  const input = make('input', { id });
  input.focus = () => {
    host.querySelector('input')?.focus();
  };
  return { element: host, input, isSet: true };
}

function drawTicked(
  step: DrawnStep,
  host: HTMLElement,
  entries: readonly LookedUp[],
  path: DataPath,
): void {
  const choices = entries.map(({ id, title }) => ({ value: id, label: title }));
  host.replaceChildren(drawChoices(step, choices, path).element);
}

function drawChosen(
  step: DrawnStep,
  host: HTMLElement,
  kind: KindId,
  path: DataPath,
  label: string,
): Promise<void> {
  const { session } = step;
  const chosen = make('ul', { class: 'chosen plain' });
  const box = make('div', {});
  const list = () => getList(session.submission().draft.fields, path);
  const focusBox = () => box.querySelector('input')?.focus();

  const add = (id: string, title: string): void => {
    if (!list().includes(id)) session.set(path, [...list(), id]);
    draw();
    void mount();
    focusBox();
    step.announce(`${title} added.`);
  };

  const draw = (): void => {
    chosen.replaceChildren(
      ...list().map((value, index) => {
        const title = findEntryTitle(kind, String(value)) ?? toProperName(String(value));
        const isKnown = findEntryTitle(kind, String(value)) !== undefined;
        return make(
          'li',
          {},
          make(
            'span',
            {},
            title,
            !isKnown && make('span', { class: 'quiet' }, ' (not in the hub yet)'),
          ),
          drawAct('Remove', title, () => {
            session.set(path, list().toSpliced(index, 1));
            draw();
            focusBox();
            step.announce(`${title} removed.`);
          }),
        );
      }),
    );
  };

  const mount = () =>
    mountLookupBox(step, box, {
      id: toPageId(path),
      kind,
      label: `${label}: add one`,
      title: '',
      onChosen: (entry) => {
        if (entry !== undefined) add(entry.id, entry.title);
      },
      onProposed: !proposableKinds.has(kind)
        ? undefined
        : (name) => {
            add(toEntryId(name), name);
          },
      onReady: draw,
    });

  const name = make(
    'label',
    { class: 'small', for: toPageId(path) },
    'Type part of a name to add one',
  );
  host.replaceChildren(chosen, name, box);
  draw();
  return mount();
}

function toProposedWords(kind: KindId, id: string): string {
  const what =
    kind === 'collaboratives'
      ? 'Before your work is published, the editors add a register record for it and ask you for what they cannot find in public sources.'
      : 'Before your work is published, the editors add it and ask you for what they cannot find in public sources.';
  return `“${toProperName(id)}” is not in the hub yet. That is fine: it is sent as a proposal. ${what}`;
}
