import { isShortcutOn } from './shortcut.ts';

/** Lets `/` put the cursor into the header's search box, unless the reader is writing in a field. */
const box = document.querySelector<HTMLInputElement>('#header-q');
const menu = box?.closest('details');

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

if (box && isShortcutOn()) {
  box.setAttribute('aria-keyshortcuts', '/');
  box.parentElement?.querySelector('kbd')?.removeAttribute('hidden');
}

document.addEventListener('keydown', (event) => {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== '/' || isHeld || isWriting(event.target) || !isShortcutOn()) return;
  event.preventDefault();
  // On a narrow screen the box stands in the menu; on a wide one `open` changes nothing.
  if (menu && box?.checkVisibility({ contentVisibilityAuto: true }) === false) menu.open = true;
  box?.focus();
});
