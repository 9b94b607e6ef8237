const ordinals = [
  ...[
    'First',
    'Second',
    'Third',
    'Fourth',
    'Fifth',
    'Sixth',
    'Seventh',
    'Eighth',
    'Ninth',
    'Tenth',
  ],
];

/** What an item of a list is called: `First event`, and `Event 11` where counting in words ends. */
export function toItemTitle(one: string, index: number): string {
  const word = ordinals[index];
  return word === undefined
    ? `${one.charAt(0).toUpperCase()}${one.slice(1)} ${String(index + 1)}`
    : `${word} ${one}`;
}
