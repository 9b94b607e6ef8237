/**
 * Characters that a reviewer can't see: controls, characters that turn the text round or have no width,
 * tags, fillers, private ones and failed decodings. A carriage return counts only by itself. The sign
 * that makes a picture character colourful may follow one.
 */
export const UNSEEN =
  /\r(?!\n)|(?!(?<=\p{Extended_Pictographic})\ufe0f)[[\p{Cc}--[\n\r\t]]\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffd]/v;

/** A character’s name in the Unicode tables, such as U+202E. */
export function toCodeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
