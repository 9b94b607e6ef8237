const ordinals = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth'.split(' ');

/** What an item of a list is called: `First event`, and `Event 11` where counting in words ends. */
export function toItemTitle(one: string, index: number): string {
  const word = ordinals[index];
  return word === undefined
    ? `${one.charAt(0).toUpperCase()}${one.slice(1)} ${String(index + 1)}`
    : `${word} ${one}`;
}

/** What is said after one of a list is taken out: how many there are still. */
export function toLeftWords(count: number): string {
  if (count === 0) return 'None is left.';
  return `${String(count)} ${count === 1 ? 'is' : 'are'} left.`;
}
