/** A person's name as a list is sorted by it: the last name first, so that no title decides. */
export function toFilingName(name: string): string {
  const words = name.split(' ');
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}
