import { toPlainLetters } from './plain-letters.ts';

/** The longest id that is offered; a person may choose a longer one. */
const LONGEST = 60;

/** An id made of a title, for the name of its file: `` where the title has no letter or figure. */
export function toEntryId(title: string): string {
  const words = toPlainLetters(title)
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}
