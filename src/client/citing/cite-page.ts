import {
  type AccessedForm,
  type ReferenceFormat,
  toAccessedText,
  withAccessedDay,
} from '#domain/citation.ts';
import { saveFile } from '#client/save-file.ts';

/** Puts the reader's own day where citations and files ask for the day of reading, and lets them be copied. */
function startCiting(root: HTMLElement, day: string): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-accessed]'))
    place.textContent = toAccessedText(place.dataset.accessed as AccessedForm, day);
  for (const cited of root.querySelectorAll<HTMLElement>('[data-cited]')) {
    const words = cited.querySelector('[data-copied]');
    if (words === null) continue;
    const format = cited.dataset.format as ReferenceFormat | undefined;
    if (format !== undefined) words.textContent = withAccessedDay(format, words.textContent, day);
    letCopy(root, cited, words);
    letTake(cited, words);
  }
}

function letCopy(root: HTMLElement, cited: HTMLElement, words: Element): void {
  const button = cited.querySelector<HTMLButtonElement>('[data-copy]');
  const said = root.querySelector('[data-said]');
  if (button === null || said === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(words.textContent.trim()).then(
      () => {
        button.textContent = said.textContent = 'Copied';
      },
      () => {
        // A browser may keep the clipboard to itself: the words are there to be selected.
        getSelection()?.selectAllChildren(words);
        said.textContent = 'Selected: copy it with your keyboard';
      },
    );
  });
}

/** The file as it is shown, with the reader's day. Without a script the link leads to the file without one. */
function letTake(cited: HTMLElement, words: Element): void {
  const link = cited.querySelector<HTMLAnchorElement>('[data-take]');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    saveFile(new Blob([words.textContent], { type: 'text/plain' }), link.download);
  });
}

/** The reader's own date, as 2026-11-22. */
function getReadersDay(now: Date): string {
  const [month, date] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return [now.getFullYear(), month, date].join('-');
}

const root = document.querySelector<HTMLElement>('[data-cite]');
if (root !== null) startCiting(root, getReadersDay(new Date()));
