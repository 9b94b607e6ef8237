import { toPoint } from '#body/body-problem.ts';
import type { RuleInfo } from '#domain/rule-info.ts';
import type { Slip } from './rule.ts';

/**
 * Judges a file's text as it is written: fields, body, comments and all. What must not be published may
 * stand nowhere in a file, since the whole file is public.
 */
export interface TextRule extends RuleInfo {
  readonly find: (written: WrittenText) => readonly Slip[];
}

/** The text of a file, with LF line ends. */
export interface WrittenText {
  readonly text: string;
  /** The same, as long, with web addresses blank: their figures are no telephone numbers. */
  readonly words: string;
}

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+/giu;

export function toWrittenText(text: string): WrittenText {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  return { text: lines, words: lines.replace(WEB_ADDRESS, ({ length }) => ' '.repeat(length)) };
}

/** A slip wherever a pattern finds words, unless `toSlip` has nothing to say of them. */
export function findMatches(
  text: string,
  pattern: RegExp,
  toSlip: (match: RegExpExecArray) => Pick<Slip, 'message' | 'fix'> | undefined,
): Slip[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const slip = toSlip(match);
    return slip === undefined ? [] : [{ ...toPoint(text, match.index), ...slip }];
  });
}
