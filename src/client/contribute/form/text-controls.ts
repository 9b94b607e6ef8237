import { make } from '#client/page-parts.ts';
import type { Control } from '#contribution/form/form.ts';
import type { DataPath } from '#domain/marked-values.ts';
import { type DrawnStep, toPageId } from './drawn-step.ts';
import type { DrawnControl } from './field-group.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A line or a few lines of plain text, with the characters that are left where there is a limit. */
export function drawWords(
  step: DrawnStep,
  { isLong, most }: Extract<Control, { as: 'words' }>,
  path: DataPath,
  inputMode = 'text',
): DrawnControl {
  const box: Box = isLong
    ? make('textarea', { class: 'nhsuk-textarea', rows: '3' })
    : make('input', { class: 'nhsuk-input', type: 'text', inputmode: inputMode });
  box.autocomplete = 'off';
  bind(step, box, path, toOneParagraph);
  return most === undefined
    ? { element: box, input: box }
    : { element: box, input: box, below: drawCount(step, box, most, path) };
}

/** A number; what is no number stays as it was typed, for the checker to judge. */
export function drawFigure(step: DrawnStep, path: DataPath): DrawnControl {
  const box = make('input', {
    class: 'nhsuk-input nhsuk-input--width-10',
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
  });
  bind(step, box, path, toFigure);
  return { element: box, input: box };
}

/** A date known to the year, the month or the day, in one field. */
export function drawDate(step: DrawnStep, path: DataPath): DrawnControl {
  const box = make('input', {
    class: 'nhsuk-input nhsuk-input--width-10',
    type: 'text',
    autocomplete: 'off',
  });
  bind(step, box, path, (typed) => typed.trim());
  return { element: box, input: box };
}

/** Keeps an answer in step with what is typed. An empty box is no answer. */
function bind(step: DrawnStep, box: Box, path: DataPath, read: (typed: string) => unknown): void {
  const held = step.session.get(path);
  box.value = typeof held === 'string' || typeof held === 'number' ? String(held) : '';
  box.addEventListener('input', () => {
    const value = read(box.value);
    step.session.set(path, value === '' ? undefined : value);
  });
}

/** Fields hold one paragraph: a line break counts as a space. */
function toOneParagraph(typed: string): string {
  return typed.replace(/\s*\n\s*/gu, ' ').trim();
}

function toFigure(typed: string): number | string {
  const plain = typed.trim().replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : typed.trim();
}

const PAUSE = 1000;

/** The count is seen at once, and read out after a pause in typing. */
function drawCount(step: DrawnStep, box: Box, most: number, path: DataPath): HTMLElement {
  const seen = make('p', { class: 'count', 'aria-hidden': 'true' });
  const heard = make('p', { class: 'vh', role: 'status' });
  const limit = make(
    'p',
    { class: 'vh', id: `${toPageId(path)}-limit` },
    `At most ${String(most)} characters.`,
  );
  box.setAttribute('aria-describedby', limit.id);
  let timer = 0;
  const count = () => {
    const left = most - toOneParagraph(box.value).length;
    seen.textContent = toLeftWords(left);
    seen.classList.toggle('over', left < 0);
    return seen.textContent;
  };
  box.addEventListener('input', () => {
    const words = count();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      heard.textContent = words;
    }, PAUSE);
  });
  step.signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  count();
  return make('div', {}, limit, seen, heard);
}

function toLeftWords(left: number): string {
  const characters = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0
    ? `${String(-left)} ${characters} too many`
    : `${String(left)} ${characters} left`;
}
