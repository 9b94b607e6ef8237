import { parseArgs } from 'node:util';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { isKindId } from '#domain/kinds.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { type ProblemFormat, problemFormats } from '#domain/problem-formats.ts';

/** What the checker was asked to do. */
export interface CheckArguments {
  /** Files and folders as they were named; none for all of the content. */
  readonly paths: readonly string[];
  readonly format: ProblemFormat;
  /** What the one file named is, where it stands outside the content. */
  readonly kind?: KindId;
  /** A folder with an earlier version of the content; git's last commit where none is named. */
  readonly earlier?: string;
}

export const usage = `Usage: npm run check -- [options] [files or folders]

Checks the content and says what to fix. Without files or folders, checks all of it.

  --format <how>      text, github (annotations of a workflow) or json; text by default
  --kind <kind>       check one file from anywhere as an entry of this kind:
                      ${kindIds.slice(0, 6).join(', ')},
                      ${kindIds.slice(6).join(', ')}
  --earlier <folder>  the published content, to compare reviews and addresses with; by
                      default, reviews are compared with the last commit
  --help              this text

Exits with 0 if nothing must be fixed, 1 if something must, 2 if the command was wrong.
`;

/** Reads the command line, or says in plain words what is wrong with it. */
export function parseCheckArguments(
  argv: readonly string[],
): CheckArguments | { readonly help: true } | { readonly wrong: string } {
  const read = parseOptions(argv);
  if ('wrong' in read) return read;
  const { values, positionals: paths } = read;
  if (values.help === true) return { help: true };
  const { format = 'text', kind, earlier } = values;
  if (!isFormat(format))
    return { wrong: `“${format}” is not a format. ${toSuggestion(format, problemFormats) ?? ''}` };
  if (kind !== undefined) {
    if (!isKindId(kind))
      return { wrong: `“${kind}” is not a kind of entry. ${toSuggestion(kind, kindIds) ?? ''}` };
    if (paths.length !== 1) return { wrong: 'With --kind, name one file.' };
    return { paths, format, kind, ...(earlier !== undefined && { earlier }) };
  }
  return { paths, format, ...(earlier !== undefined && { earlier }) };
}

const options = {
  format: { type: 'string' },
  kind: { type: 'string' },
  earlier: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch {
    return { wrong: toPlainWords(argv) };
  }
}

/** The parser's own words name no option that the checker has. */
function toPlainWords(argv: readonly string[]): string {
  const names = Object.keys(options).map((name) => `--${name}`);
  const unknown = argv.find(
    (word) => /^-+\w/.test(word) && !names.includes(word.split('=')[0] ?? '') && word !== '-h',
  );
  if (unknown !== undefined)
    return `There is no option “${unknown}”. ${toSuggestion(unknown.split('=')[0] ?? '', names) ?? ''}`;
  const bare = argv.find((word) => names.includes(word));
  return `“${bare ?? argv.join(' ')}” can’t be read: --format, --kind and --earlier each need a value after them.`;
}

function isFormat(value: string): value is ProblemFormat {
  return (problemFormats as readonly string[]).includes(value);
}
