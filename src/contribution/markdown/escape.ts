/** Where words stand in the line that is being written. */
export interface Position {
  /** What the line holds so far, without the marks of lists and quotations before it. */
  readonly line: string;
  /** The words are the first thing within a paragraph, heading or cell, or within bold, italics or a link there. */
  readonly isFirst: boolean;
  /** What follows them in the same line: nothing, or a mark such as `**` or `[`. */
  readonly next: string;
  readonly inCell: boolean;
  readonly inHeading: boolean;
}

/** The beginning of an address: where it is not cut short, a backslash after it would count as part of it. */
const ADDRESS = /(https?|www|xmpp|mailto)(?=[:.])/giu;

/**
 * Signs that can begin or end markup wherever they stand. An underscore within a word can't; an ampersand does
 * only before the name of a character.
 */
const SIGNS =
  /[\\`*[\]<{~]|(?<![\p{L}\p{N}]{2})_|_(?![\p{L}\p{N}]{2})|&(?=#?\w+;)|(?<=\])\(|(?<=^|[\w.+-])@/gu;

/** What makes a list, a heading, a quotation, a rule, a table or the line of a heading at the start of a line. */
const LINE_START = /^(?:[-+](?![\p{L}\p{N}])|#{1,6}(?= |$)|[>=|]|:(?=-))/u;

const NUMBER = /^(\d{1,9})(?=[.)](?: |$))/u;

/** A line that holds no letter before one of these words reads as the start of program code. */
const STATEMENT = /^([^\p{L}]*)(import|export)\b/u;

/** Words as Markdown that reads as those words and nothing else. They hold no line end. */
export function escapeWords(words: string, at: Position): string {
  let written = escapeSigns(words, at);
  if (at.line === '' && !at.inHeading) written = escapeLineStart(written);
  if (at.isFirst && /^#+(?=[\p{L}*\\])/u.test(written)) written = toCode(written);
  if (written.startsWith(':::')) written = `:\\${written.slice(1)}`;
  // What follows a bracket that closes could make of it a link or the head of a note.
  if (at.line.endsWith(']')) written = written.replace(/^ ?(?=[:(])/u, '$&\\');
  if (at.inHeading && at.next === '')
    written = written.replace(/#+$/u, (signs) => signs.replaceAll('#', '\\#'));
  if (at.next.startsWith('[') && written.endsWith('!')) written = `${written.slice(0, -1)}\\!`;
  return escapeStatement(written, at.line);
}

function escapeSigns(words: string, at: Position): string {
  const written = words.replace(SIGNS, '\\$&').replace(ADDRESS, '$1\\');
  return at.inCell ? written.replaceAll('|', '\\|') : written;
}

function escapeLineStart(written: string): string {
  return written.replace(LINE_START, '\\$&').replace(NUMBER, '$1\\');
}

/** A letter or two before it may yet be written as numbers. */
function escapeStatement(written: string, line: string): string {
  if (/(?:\p{L}.*){4}/u.test(line)) return written;
  const before = STATEMENT.exec(written)?.[1];
  return before === undefined ? written : before + toCode(written.slice(before.length));
}

/** Writes the first character as its number, as it reads the same and no longer begins anything. */
export function toCode(words: string): string {
  const first = words.codePointAt(0);
  if (first === undefined) return words;
  return `&#${String(first)};${words.slice(String.fromCodePoint(first).length)}`;
}
