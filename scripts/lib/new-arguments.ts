import { parseArgs } from 'node:util';
import { ID_PATTERN } from '#domain/fields.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { isKindId, kinds } from '#domain/kinds.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { toFieldWords } from '#domain/shape-words.ts';
import { type Answers, getQuestions, type Question, toName } from '#domain/starting-values.ts';

/** What `npm run new` was told on the command line; what is left out is asked for. */
export interface NewArguments {
  readonly kind: KindId | undefined;
  readonly id: string | undefined;
  readonly answers: Answers;
}

/** How to call it: in general, or for one kind with all that can be said of it. */
export function toUsage(kind?: KindId): string {
  if (kind === undefined)
    return `Usage: npm run new -- <kind> [--id <id>] [--<field> <value> …]

Writes a file to start an entry with, and asks for whatever you leave out. A kind is one of:
  ${kindIds.slice(0, 6).join(', ')},
  ${kindIds.slice(6).join(', ')}

npm run new -- <kind> --help lists the options for a kind.
`;
  const options = getQuestions(kind).map(({ steps, field, maySkip }) => {
    const words = `${field.sentence} (${toFieldWords(field)}${maySkip ? '; optional' : ''})`;
    return `  --${toName(steps)}\n      ${words}`;
  });
  return `Usage: npm run new -- ${kind} [--id <id>] [--<field> <value> …]

To give a list, repeat its option for each value.

  --id
      The name of the file and the end of its address (made from the title by default)
${options.join('\n')}
`;
}

/** Reads the command line, or says in plain words what is wrong with it. */
export function parseNewArguments(
  argv: readonly string[],
): NewArguments | { readonly help: string } | { readonly wrong: string } {
  const [first, ...rest] = argv;
  if (first === '--help' || first === '-h') return { help: toUsage() };
  if (first === undefined) return { kind: undefined, id: undefined, answers: new Map() };
  if (first.startsWith('-')) return { wrong: `Name the kind of entry first, before “${first}”.` };
  if (!isKindId(first))
    return { wrong: `“${first}” is not a kind of entry. ${toSuggestion(first, kindIds) ?? ''}` };
  return parseAnswers(first, rest);
}

function parseAnswers(kind: KindId, argv: readonly string[]): ReturnType<typeof parseNewArguments> {
  const names = ['id', ...getQuestions(kind).map(({ steps }) => toName(steps))];
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true } as const]),
  );
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: { ...options, help } });
    if (values.help === true) return { help: toUsage(kind) };
    const answers = new Map<string, readonly string[]>();
    for (const [name, given] of Object.entries(values))
      if (Array.isArray(given)) answers.set(name, given.map(String));
    const id = answers.get('id')?.at(-1);
    if (id !== undefined && !ID_PATTERN.test(id)) return { wrong: toIdSlip(kind, id) };
    return { kind, id, answers };
  } catch {
    return { wrong: toPlainWords(argv, names) };
  }
}

/** Why a word can't be the name of an entry's file. */
export function toIdSlip(kind: KindId, id: string): string {
  const ending = kinds[kind].format === 'list' ? '' : `; the file is named after it`;
  return `“${id}” can’t be an id. Write lower-case letters and figures joined by hyphens, such as south-west-london${ending}.`;
}

/** The parser's own words are about programs, not about entries. */
function toPlainWords(argv: readonly string[], names: readonly string[]): string {
  const flags = names.map((name) => `--${name}`);
  const toFlag = (word: string) => word.split('=')[0] ?? '';
  const unknown = argv.find((word) => word.startsWith('-') && !flags.includes(toFlag(word)));
  if (unknown !== undefined)
    return `There is no option “${toFlag(unknown)}” here. ${toSuggestion(toFlag(unknown), flags) ?? ''}`;
  const bare = argv.find((word, index) => flags.includes(word) && !isValue(argv[index + 1]));
  if (bare !== undefined) return `“${bare}” needs a value after it.`;
  return `“${argv.join(' ')}” can’t be read. Put values of several words in quotation marks.`;
}

const isValue = (word: string | undefined): boolean => word !== undefined && !word.startsWith('-');

/** The questions that nobody has answered and that can't be skipped. */
export function findMissing(kind: KindId, answers: Answers): readonly Question[] {
  return getQuestions(kind).filter(
    ({ steps, maySkip }) => !maySkip && (answers.get(toName(steps)) ?? []).length === 0,
  );
}
