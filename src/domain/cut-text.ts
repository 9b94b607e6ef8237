/**
 * The beginning of what a person wrote, in at most `most` UTF-16 units. A character of two units, such as an emoji,
 * goes whole: half of one can stand in no address and in no file.
 */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}
