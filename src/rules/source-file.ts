import { ID_PATTERN } from '#domain/fields.ts';
import { isKindId, kinds } from '#domain/kinds.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { toSuggestion } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';

/** A file as it stands on disk or in a browser, before anything is known of it. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `content/case-studies/south-west-london.mdx`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a content file's place says it is; a list file has no id of its own. */
export interface Place {
  readonly kind: KindId;
  readonly id: string | undefined;
}

/** Pictures stand beside the entries that show them; only kinds that cannot carry script are taken. */
export const IMAGE_FILE = /\.(?:png|jpe?g|webp)$/i;

/** Reads a file's kind and id off its path, or says where it belongs. */
export function parsePlace(file: string): Place | Problem {
  const problem = (message: string, fix: string): Problem => ({
    file,
    line: 1,
    column: 1,
    rule: 'known-place',
    severity: 'error',
    message,
    fix,
  });
  const [, folder = '', name, ...deeper] = file.split('/');
  const [stem = '', extension = '', ...more] = (name ?? folder).split('.');
  const kind = name === undefined ? stem : folder;
  if (!isKindId(kind))
    return problem(
      `“${kind}” is not a kind of entry.`,
      toSuggestion(kind, kindIds) ?? `Put the file in one of the folders of content/.`,
    );
  const { format } = kinds[kind];
  if (format === 'list' && (name !== undefined || extension !== 'yaml'))
    return problem(
      `“${name ?? folder}” is not where this is kept.`,
      `Add it to content/${kind}.yaml.`,
    );
  if (format === 'list') return { kind, id: undefined };
  if (name === undefined || deeper.length > 0)
    return problem(`“${file}” is in the wrong folder.`, `Put it straight in content/${kind}/.`);
  if (extension !== format || more.length > 0)
    return problem(
      `“${name}” has an ending that the hub does not read here.`,
      `Name it ${stem}.${format}.`,
    );
  if (!ID_PATTERN.test(stem))
    return problem(
      `“${name}” can’t be used as an address.`,
      `Name it in lower-case letters and figures joined by hyphens, such as south-west-london.${format}.`,
    );
  return { kind, id: stem };
}
