const SHOWN = 10;

/** Why a change to content can't be taken as it stands, or undefined where it touches content alone. */
export function toRefusal(names: readonly string[]): string | undefined {
  const outside = names.filter((name) => !name.startsWith('content/'));
  if (outside.length === 0) return undefined;
  // A file's name is the contributor's own: written as JSON it can't start a line of its own.
  const shown = outside.slice(0, SHOWN).map((name) => `  ${JSON.stringify(name)}`);
  const more = outside.length - shown.length;
  return [
    'This change touches content and also other files:',
    ...shown,
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
    'Please make two pull requests: one for content alone, one for the rest.',
  ].join('\n');
}
