/** Words as a block of code: nothing in it is a link, a mention or a picture, and nothing in it can end it. */
export function toFenced(words: string, name: string): string {
  const longest = Math.max(2, ...(words.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${name}\n${words}\n${fence}`;
}

/** What follows is trimmed apart: a pattern that did it too would try each way to share out a run of spaces. */
const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/u;

/**
 * The contents of the blocks of this name, in order, as CommonMark reads a text: what stands inside another
 * block is no block, and one that is never closed runs to the end.
 */
export function findFenced(text: string, name: string): string[] {
  const found: string[] = [];
  let fence = '';
  let isWanted = false;
  let held: string[] = [];
  const close = () => {
    if (isWanted) found.push(held.join('\n'));
    fence = '';
    isWanted = false;
    held = [];
  };
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    if (fence === '') {
      const [, opening = '', info = ''] = OPENING.exec(line) ?? [];
      fence = opening;
      isWanted = opening !== '' && info.trim() === name;
    } else if (isClosing(line, fence)) close();
    else if (isWanted) held.push(line);
  }
  close();
  return found;
}

function isClosing(line: string, fence: string): boolean {
  const run = /^ {0,3}(`+|~+)[ \t]*$/u.exec(line)?.[1] ?? '';
  return run.startsWith(fence);
}
