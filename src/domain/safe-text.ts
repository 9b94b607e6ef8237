const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/**
 * Authors' words for a terminal or a log: on one line, with characters that cannot be seen named by their
 * codes, and with nothing that a runner of workflows would take for a command (a line that begins with
 * `::`, or `##[` anywhere in it).
 */
export function toSafeText(words: string): string {
  return words
    .replace(LINE_ENDS, ' ')
    .replace(UNSEEN, (character) => `<U+${toCode(character)}>`)
    .replace(/##\[/gu, '## [')
    .replace(/^(\s*:):/u, '$1 :');
}

/** JSON that a terminal or a log can show: it reads as the same data. */
export function toSafeJson(data: unknown): string {
  return JSON.stringify(data, null, 2)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, (character) =>
      character === '\n' ? character : toEscapes(character),
    )
    .replace(/##\[/gu, '\\u0023\\u0023[');
}

function toCode(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A character past U+FFFF has two escapes. */
function toEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
