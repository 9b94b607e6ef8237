/** What people call a component, such as `Key fact` for `KeyFact`; a Callout is a box to them. */
export function toPartName(name: string): string {
  if (name === 'Callout') return 'Box';
  return name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}
