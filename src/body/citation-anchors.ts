/**
 * The anchor of a source in its page's list, by its number from 1. Anchors of sources and citations are
 * short and without keys: a page has hundreds, and names hardly compress.
 */
export function toSourceAnchor(number: number): string {
  return `s${String(number)}`;
}

/** The anchor of the nth place, from 1, that cites a source. */
export function toCitationAnchor(number: number, place: number): string {
  return `c${String(number)}-${String(place)}`;
}
