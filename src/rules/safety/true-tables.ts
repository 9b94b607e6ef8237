import { findUnseenCharacters } from '#body/visible-characters.ts';
import type { Slip, SourceRule } from '#rules/rule.ts';
import { getPictureFolder } from '#rules/source-file.ts';
import { parseTable } from '#rules/table-file.ts';

/** Bytes: more than any table that a page has room for. */
const MOST_BYTES = 50_000;

const FILE_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.csv$/u;

/** A file of figures is read whole and strictly: what is drawn and downloaded is what its author wrote. */
export const trueTables: SourceRule = {
  id: 'true-tables',
  group: 'safety',
  severity: 'error',
  title:
    'A file of figures is plain, whole CSV with named columns, in the same folder as its entry.',
  reason:
    'A missing comma moves every figure after it into the wrong column, and a spreadsheet runs a cell that looks like a formula.',
  find: ({ file, bytes, unread }) => {
    const name = file.split('/').at(-1) ?? file;
    const whole = (message: string, fix: string): Slip[] => [{ line: 1, column: 1, message, fix }];
    if (getPictureFolder(file) === undefined)
      return whole(
        `The figures “${name}” are where no entry can show them.`,
        'Put the file in the folder of the entry that shows it, such as content/research/.',
      );
    if (!FILE_NAME.test(name))
      return whole(
        `“${name}” can’t be used as the name of a file of figures.`,
        'Name it in lower-case letters and figures joined by hyphens, such as reach-by-borough.csv.',
      );
    if (unread === 'too-large' || bytes.length > MOST_BYTES)
      return whole(
        `The figures “${name}” take more than 50 kB.`,
        'Keep the rows that the text mentions, and link to where all are published.',
      );
    const text = toText(bytes);
    if (text === undefined)
      return whole(
        `“${name}” is not text saved as UTF-8.`,
        'In the spreadsheet choose Save As, “CSV UTF-8 (comma delimited)”.',
      );
    const unseen = findUnseenCharacters(text);
    if (unseen.length > 0) return unseen;
    const table = parseTable(text);
    return 'slips' in table ? table.slips : [];
  },
};

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
