/** Kept in the browser only, and only by those who turn the shortcut off. */
const KEY = 'hub-slash-shortcut';

/** True unless the reader has turned off the `/` key: WCAG 2.2, 2.1.4 asks that it can be. */
export function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // A browser that forbids storage cannot remember a wish either.
    return true;
  }
}

/** Remembers the reader's wish; turning it on again leaves nothing behind. */
export function setShortcut(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}
