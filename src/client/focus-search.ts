/** Lets `/` put the cursor into the header's search box, unless the reader is writing in a field. */
const box = document.querySelector<HTMLInputElement>('#header-q');
const menu = box?.closest('details');

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

box?.setAttribute('aria-keyshortcuts', '/');
box?.parentElement?.querySelector('kbd')?.removeAttribute('hidden');

document.addEventListener('keydown', (event) => {
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isWriting(event.target)
  )
    return;
  event.preventDefault();
  // On a narrow screen the box stands in the menu; on a wide one `open` changes nothing.
  if (menu && box?.checkVisibility({ contentVisibilityAuto: true }) === false) menu.open = true;
  box?.focus();
});
