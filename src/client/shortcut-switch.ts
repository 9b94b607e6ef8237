import { isShortcutOn, setShortcut } from './shortcut.ts';

/** The button on the accessibility page that turns the `/` key off and on. */
const part = document.querySelector<HTMLElement>('[data-shortcut-switch]');
const button = part?.querySelector('button');

function show(): void {
  if (button) button.textContent = isShortcutOn() ? 'Turn the / key off' : 'Turn the / key on';
}

if (part) part.hidden = false;
show();
button?.addEventListener('click', () => {
  setShortcut(!isShortcutOn());
  show();
});
