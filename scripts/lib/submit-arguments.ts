import { parseArgs } from 'node:util';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { isKindId } from '#domain/kinds.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { parsePlace } from '#rules/source-file.ts';

/** What `npm run submit` was told. */
export interface SubmitArguments {
  readonly path: string;
  /** What the file is to be judged as; undefined where its place in the content says so. */
  readonly kind: KindId | undefined;
  /** True where origin is known to be seen by nobody else, so that it may hold what is under embargo. */
  readonly isPrivate: boolean;
}

export const submitUsage = `Usage: npm run submit -- <file> [--kind <kind>] [--private]

Checks a file, puts it on its own branch and pushes that to origin; then says where to open
the pull request. A file in content/ gets its kind from its folder; for any other, use --kind:
  ${kindIds.slice(0, 6).join(', ')},
  ${kindIds.slice(6).join(', ')}

An entry under embargo is sent only with --private, which says that origin is a private
repository: a public one shows every branch to everybody.
`;

/** Reads the command line, or says in plain words what is wrong with it. */
export function parseSubmitArguments(
  argv: readonly string[],
): SubmitArguments | { readonly help: true } | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        private: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { help: true };
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return { wrong: 'Name one file.' };
    const { kind, private: isPrivate } = values;
    if (kind === undefined) return { path, kind, isPrivate };
    return isKindId(kind)
      ? { path, kind, isPrivate }
      : { wrong: `“${kind}” is not a kind of entry. ${toSuggestion(kind, kindIds) ?? ''}`.trim() };
  } catch {
    return { wrong: `“${argv.join(' ')}” can’t be read.` };
  }
}

/** The kind that a file's place in the content says it is; undefined for a file from elsewhere. */
export function findKind(file: string): KindId | undefined {
  if (!file.startsWith('content/')) return undefined;
  const place = parsePlace(file);
  return 'kind' in place ? place.kind : undefined;
}
