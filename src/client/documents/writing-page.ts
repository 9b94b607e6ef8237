import { LOAD_AGAIN, TRY_AGAIN } from '#client/try-again.ts';
import { parseChoice, toChoiceQuery } from '#views/documents/document-choice.ts';
import { type Answers, toFilledPaper, toPaperTitle } from '#views/documents/document-paper.ts';
import type { WritableDocument } from '#views/documents/writable-document.ts';
import { clearWork, type KeptWork, loadWork, saveWork } from './kept-answers.ts';
import { type Taken, takePaper } from './take-paper.ts';

const NOT_LOADED = `The choices could not be loaded. ${LOAD_AGAIN}`;
const NOT_MADE = `The file could not be made. ${TRY_AGAIN}`;

/** The first wording of every choice, and no answer. */
const NOTHING: KeptWork = { choice: '', answers: {} };

/** Keeps choices, blanks and the sheet in step; the address carries the choice, the browser keeps the rest. */
export async function startWriting(root: HTMLElement): Promise<void> {
  const say = (words: string): void => {
    setText(root, 'said', words);
  };
  const doc = await loadDocument(root.dataset.source ?? '').catch(() => undefined);
  if (doc === undefined) {
    say(NOT_LOADED);
    return;
  }
  const choices = [
    ...root.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]'),
  ];
  const fields = [...root.querySelectorAll<HTMLInputElement>('[data-answer]')];

  const getChosen = (): ReadonlySet<string> =>
    new Set(
      choices.filter(({ checked, value }) => checked && value !== '').map((box) => box.value),
    );
  const getAnswers = (): Answers =>
    Object.fromEntries(fields.map((field) => [field.dataset.answer ?? '', field.value]));

  const choose = (chosen: ReadonlySet<string>): void => {
    for (const box of choices) box.checked = chosen.has(box.value);
    // A choice of which nothing was chosen is left out, and says so.
    for (const out of choices.filter(({ value }) => value === ''))
      out.checked = !choices.some(({ name, checked }) => name === out.name && checked);
  };

  const draw = (): void => {
    const chosen = getChosen();
    drawSheet(root, chosen, getAnswers());
    setText(root, 'title', toPaperTitle(doc, getAnswers()));
    drawFields(root, fields, chosen);
    const open = fields.filter((field) => !isHidden(field));
    const filled = open.filter(({ value }) => value.trim() !== '').length;
    setText(root, 'progress', `${String(filled)} of ${String(open.length)} filled in.`);
  };

  const getWork = (): KeptWork => ({
    choice: toChoiceQuery(doc, getChosen()),
    answers: getAnswers(),
  });
  const keep = (): void => {
    const work = getWork();
    history.replaceState(null, '', `${location.pathname}${work.choice}`);
    if (!saveWork(doc.id, work))
      say(
        'This browser can’t keep your answers: take the document with you before you close the page.',
      );
  };

  const put = ({ choice, answers }: KeptWork): void => {
    for (const field of fields) field.value = answers[field.dataset.answer ?? ''] ?? '';
    choose(parseChoice(doc, choice));
    draw();
  };
  const open = (): void => {
    const { choice, answers } = loadWork(doc.id) ?? NOTHING;
    put({ choice: location.search === '' ? choice : location.search, answers });
  };

  const undo = root.querySelector<HTMLElement>('[data-take="undo"]');
  /** What was there before it was cleared: in this page alone, until the next change. */
  let cleared: KeptWork | undefined;
  const offerUndo = (work: KeptWork | undefined): void => {
    cleared = work;
    if (undo) undo.hidden = work === undefined;
  };
  const clear = (): void => {
    // Cleared twice, there is still the same to bring back.
    offerUndo(cleared ?? getWork());
    clearWork(doc.id);
    history.replaceState(null, '', location.pathname);
    put(NOTHING);
    say('All choices and answers are cleared. Undo brings them back.');
  };
  const putBack = (): void => {
    if (cleared) put(cleared);
    // A button that goes would take the focus with it.
    root.querySelector<HTMLElement>('[data-take="clear"]')?.focus();
    offerUndo(undefined);
    say('Your choices and answers are back.');
    keep();
  };

  root.addEventListener('input', () => {
    if (cleared) say('');
    offerUndo(undefined);
    draw();
    keep();
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-take]'))
    button.addEventListener('click', () => {
      const what = button.dataset.take;
      if (what === 'clear') clear();
      else if (what === 'undo') putBack();
      else {
        const paper = toFilledPaper(doc, getChosen(), getAnswers());
        takePaper(what as Taken, paper).then(say, () => {
          say(NOT_MADE);
        });
      }
    });
  addEventListener('popstate', () => {
    offerUndo(undefined);
    open();
  });
  open();
  // What is chosen before the document is there would be lost.
  root.querySelector('[data-part="choices"]')?.removeAttribute('inert');
}

/** The file is the hub’s own, made by the same build as this script. */
async function loadDocument(address: string): Promise<WritableDocument> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} gave ${String(response.status)}`);
  return (await response.json()) as WritableDocument;
}

function drawSheet(root: HTMLElement, chosen: ReadonlySet<string>, answers: Answers): void {
  for (const section of root.querySelectorAll<HTMLElement>('[data-clause]'))
    section.hidden = !chosen.has(section.dataset.clause ?? '');
  for (const blank of root.querySelectorAll<HTMLElement>('[data-blank]')) {
    const name = blank.dataset.blank ?? '';
    const answer = (answers[name] ?? '').trim();
    blank.textContent = answer === '' ? `[${name}]` : answer;
    blank.classList.toggle('filled', answer !== '');
  }
}

/** Only the blanks of chosen clauses are asked for; what was written in the others is kept. */
function drawFields(
  root: HTMLElement,
  fields: readonly HTMLInputElement[],
  chosen: ReadonlySet<string>,
): void {
  const asked = new Set(
    [...root.querySelectorAll<HTMLElement>('[data-clause]')]
      .filter(({ dataset }) => chosen.has(dataset.clause ?? ''))
      .flatMap((section) =>
        [...section.querySelectorAll<HTMLElement>('[data-blank]')].map(
          ({ dataset }) => dataset.blank ?? '',
        ),
      ),
  );
  for (const field of fields) {
    const box = field.closest<HTMLElement>('[data-field]');
    if (box) box.hidden = !asked.has(field.dataset.answer ?? '');
  }
}

const isHidden = (field: HTMLElement): boolean =>
  field.closest('[data-field]')?.hasAttribute('hidden') ?? false;

function setText(root: HTMLElement, part: string, words: string): void {
  const element = root.querySelector(`[data-part="${part}"]`);
  if (element) element.textContent = words;
}
