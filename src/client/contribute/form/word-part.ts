import { make } from '#client/page-parts.ts';
import { TRY_AGAIN } from '#client/try-again.ts';
import type { PurposeId } from '#contribution/draft.ts';
import { joinReading } from '#contribution/word/join-reading.ts';
import type { FormSession } from './form-session.ts';

interface Options {
  readonly session: FormSession;
  readonly templatePath: string;
  readonly onRead: (words: string) => void;
}

/** Takes what a person has in Word into the form. The reader of Word files is fetched with the first file. */
export function drawWord(host: HTMLElement, { session, templatePath, onRead }: Options): void {
  const { purpose } = session.form;
  const result = make('div', { class: 'word-result', 'aria-live': 'polite' });
  const input = make('input', {
    type: 'file',
    id: 'word-file',
    accept:
      '.docx,.odt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text',
    'aria-describedby': 'word-hint',
  });
  const drop = make(
    'div',
    { class: 'drop' },
    make('label', { class: 'nhsuk-label', for: 'word-file' }, 'Have it in Word already?'),
    make(
      'p',
      { class: 'nhsuk-hint', id: 'word-hint' },
      'Choose the file or drop it here (.docx or .odt). It is read in this browser and sent nowhere. ',
      make('a', { href: templatePath }, 'Download a template'),
      ' to fill in.',
    ),
    input,
    result,
  );
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    result.replaceChildren(make('p', {}, `Reading ${file.name} …`));
    result.replaceChildren(...(await readInto(session, file, purpose, onRead)));
  };
  input.addEventListener('change', () => {
    void take(input.files?.[0]);
    // The same file can be chosen again.
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('is-over');
  });
  drop.addEventListener('dragleave', () => {
    drop.classList.remove('is-over');
  });
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('is-over');
    void take(event.dataTransfer?.files[0]);
  });
  host.replaceChildren(drop);
}

async function readInto(
  session: FormSession,
  file: File,
  purpose: PurposeId,
  onRead: (words: string) => void,
): Promise<HTMLElement[]> {
  const reading = await import('#client/contribute/word-in.ts')
    .then(({ readWordFile }) => readWordFile(file, purpose))
    .catch(() => ({
      message: 'The file could not be read here.',
      fix: `${TRY_AGAIN} You can also copy your text into the steps.`,
    }));
  if ('message' in reading)
    return [make('p', { class: 'nhsuk-error-message' }, `${reading.message} ${reading.fix}`)];
  session.replace(joinReading(session.submission(), reading));
  onRead(`${file.name} was read into the form.`);
  const { notices, unplaced } = reading;
  return [
    make(
      'p',
      {},
      make('b', {}, `${file.name} is in the form.`),
      ' Go through the steps and look at each.',
    ),
    ...(notices.length === 0
      ? []
      : [make('ul', {}, ...notices.map((words) => make('li', {}, words)))]),
    ...(unplaced.length === 0 ? [] : [drawUnplaced(session, unplaced)]),
  ];
}

/** Pieces that have no place yet: each can be put at the end of a part of the text, or left out. */
function drawUnplaced(
  session: FormSession,
  unplaced: readonly { readonly text: string; readonly why: string }[],
): HTMLElement {
  const list = make('ul', { class: 'plain unplaced' });
  for (const { text, why } of unplaced) {
    const id = `unplaced-${String(list.childElementCount)}`;
    const { sections } = session.submission().draft;
    const select = make(
      'select',
      { class: 'nhsuk-select', id },
      ...sections.map(({ heading }, index) =>
        make(
          'option',
          { value: String(index) },
          heading === '' ? 'Before the first heading' : heading,
        ),
      ),
    );
    const copy = make('button', { type: 'button', class: 'act' }, 'Copy it there');
    const done = make('p', { class: 'small', role: 'status' });
    copy.addEventListener('click', () => {
      const index = Number(select.value);
      const held = session.submission().draft.sections[index]?.text ?? '';
      session.setSectionText(index, [held.trim(), text].filter(Boolean).join('\n\n'));
      done.textContent = `Copied into “${select.selectedOptions[0]?.textContent ?? ''}”.`;
    });
    list.append(
      make(
        'li',
        {},
        make('blockquote', {}, text),
        make('p', { class: 'quiet small' }, why),
        sections.length > 0 && make('label', { for: id, class: 'small' }, 'Copy into'),
        sections.length > 0 && select,
        sections.length > 0 && copy,
        done,
      ),
    );
  }
  const { length } = unplaced;
  return make(
    'div',
    {},
    make(
      'h2',
      { class: 'h-list' },
      length === 1 ? 'One piece has no place yet' : `${String(length)} pieces have no place yet`,
    ),
    make(
      'p',
      {},
      'Nothing is thrown away without your say: put each where it belongs, or leave it out.',
    ),
    list,
  );
}
