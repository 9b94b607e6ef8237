import { UNSEEN } from '#body/characters.ts';

const UNSEEN_ALL = new RegExp(UNSEEN, 'gv');

/** Letters and signs in fancy dress, which the checker asks to be written plainly. */
const FANCY = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/**
 * What a person typed or pasted, with the characters that a file may hold: every sort of space is a plain one,
 * characters that can't be seen are gone, letters in fancy dress are plain. Line ends stay, as LF.
 */
export function toVisibleText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\v\f\p{Zs}]/gu, ' ')
    .replace(FANCY, toPlain)
    .replace(UNSEEN_ALL, '');
}

/** The same on one line, with single spaces between words; a space may stand at either end. */
export function toVisibleLine(typed: string): string {
  return toVisibleText(typed).replace(/[ \n]+/gu, ' ');
}

function toPlain(fancy: string): string {
  const plain = fancy.normalize('NFKC');
  return plain === fancy ? '' : plain;
}
