import { make } from '#client/page-parts.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import { drawNotes } from './field-group.ts';
import { openNewSource } from './new-source.ts';
import { addPicture, toPictureAddress } from './pictures.ts';
import { listSources } from './sources.ts';

interface SectionWords {
  /** What the surface is called. */
  readonly label: string;
  readonly hint: string;
  /** A heading is shown above; without one the label is. */
  readonly isHeading: boolean;
}

const FAILED = 'The writing tools could not be loaded. You can write here all the same.';

/** A surface to write one section of the text on, fetched with the first of them. */
export function drawSection(
  step: DrawnStep,
  index: number,
  { label, hint, isHeading }: SectionWords,
): HTMLElement {
  const { session } = step;
  const id = toPageId(index);
  const notes = make('div', { class: 'notes', id: `${id}-notes` });
  const host = make('div', { class: 'surface' });
  const panel = make('div', { id: `${id}-source` });
  const element = make(
    'div',
    { class: 'nhsuk-form-group section' },
    isHeading
      ? make('h2', { class: 'h-list', id: `${id}-label` }, label)
      : make('p', { class: 'nhsuk-label', id: `${id}-label` }, label),
    hint !== '' && make('p', { class: 'nhsuk-hint', id: `${id}-hint` }, hint),
    notes,
    host,
    panel,
  );
  const getText = () => session.submission().draft.sections[index]?.text ?? '';
  let focus = (): void => {
    host.querySelector<HTMLElement>('textarea')?.focus();
  };
  step.placed.add({
    place: index,
    element,
    show: (shown) => {
      drawNotes(notes, shown);
      element.classList.toggle('nhsuk-form-group--error', shown.errors.length > 0);
    },
    focus: () => {
      focus();
    },
  });

  const mounting = import('#client/writing/mount-writing.ts').then(
    ({ mountWriting }) => {
      if (step.signal.aborted) return;
      const surface = mountWriting(host, {
        label,
        ...(hint !== '' && { describedBy: `${id}-hint` }),
        text: getText(),
        sources: () => listSources(session),
        onChange: (text) => {
          session.setSectionText(index, text);
        },
        addPicture: (file) => addPicture(session, file),
        pictureAddress: (name) => toPictureAddress(session, name, step.signal),
        addSource: () =>
          new Promise((resolve) => {
            openNewSource(step, panel, { onDone: resolve });
          }),
      });
      focus = () => {
        surface.focus();
      };
      step.signal.addEventListener('abort', () => {
        surface.destroy();
      });
    },
    () => {
      host.replaceChildren(make('p', { class: 'quiet' }, FAILED), drawPlain());
    },
  );
  step.loading.push(mounting);

  const drawPlain = (): HTMLElement => {
    const box = make('textarea', { class: 'nhsuk-textarea', rows: '8', 'aria-label': label });
    box.value = getText();
    box.addEventListener('input', () => {
      session.setSectionText(index, box.value);
    });
    return box;
  };
  return element;
}
