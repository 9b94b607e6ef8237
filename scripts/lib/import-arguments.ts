import { parseArgs } from 'node:util';
import { type PurposeId, purposeIds } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { ID_PATTERN } from '#domain/fields.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { toSuggestion } from '#domain/nearest.ts';

/** What `npm run import` was told. */
export interface ImportArguments {
  readonly path: string;
  readonly purpose: PurposeId;
  /** The name of the entry's file; made of its title where none is given. */
  readonly id: string | undefined;
  /** The folder to write to, in which the entry's path begins; the hub's own where none is named. */
  readonly out: string | undefined;
}

/** The kinds that a document can become, each with the form that asks for it. */
const purposes = new Map<KindId, PurposeId>(
  purposeIds
    .filter((purpose) => purpose === 'case-study' || purpose === 'qa')
    .map((purpose) => [toForm(purpose).kind, purpose]),
);

const kinds = [...purposes.keys()];

export const importUsage = `Usage: npm run import -- [options] <file.docx or file.odt>

Turns a Word or LibreOffice document into an entry and its pictures, and says what to check.

  --kind <kind>   what it becomes: ${kinds.join(', ')} (case-studies by default)
  --id <id>       the name of the entry’s file (made from its title by default)
  --out <folder>  write to this folder instead of the hub’s content
  --help          this text

No file is overwritten. Exits with 0 if nothing must be fixed, 1 if something must or the file can’t
be read, 2 if the command was wrong.
`;

/** Reads the command line, or says in plain words what is wrong with it. */
export function parseImportArguments(
  argv: readonly string[],
): ImportArguments | { readonly help: true } | { readonly wrong: string } {
  const options = {
    kind: { type: 'string' },
    id: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (unknown?.kind === 'option')
    return {
      wrong: `There is no option “${unknown.rawName}” here. ${toSuggestion(unknown.rawName, ['--kind', '--id', '--out', '--help']) ?? ''}`,
    };
  if (values.help === true) return { help: true };
  const bare = ['kind', 'id', 'out'].find((name) => typeof values[name] === 'boolean');
  if (bare !== undefined) return { wrong: `“--${bare}” needs a value after it.` };
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) return { wrong: 'Name one document.' };
  const { kind = 'case-studies', id, out } = values;
  const purpose = purposes.get(kind as KindId);
  if (purpose === undefined)
    return {
      wrong: `A document can’t become “${String(kind)}”. ${toSuggestion(String(kind), kinds) ?? ''}`,
    };
  if (typeof id === 'string' && !ID_PATTERN.test(id))
    return {
      wrong: `“${id}” can’t be an id. Write lower-case letters and figures joined by hyphens.`,
    };
  return {
    path,
    purpose,
    id: typeof id === 'string' ? id : undefined,
    out: typeof out === 'string' ? out : undefined,
  };
}
