import { isKindId, kinds } from '#domain/kinds.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { toSuggestion } from '#domain/nearest.ts';
import { findForeignFile, findNameFault, type Misplacing } from './file-name.ts';

/** A file as it stands on disk or in a browser, before anything is known of it. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `content/case-studies/south-west-london.mdx`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Why whoever loaded it did not read it: `bytes` is empty then. */
  readonly unread?: 'link' | 'device' | 'too-large' | 'unreadable';
}

/** What a content file's place says it is; a list file has no id of its own. */
export interface Place {
  readonly kind: KindId;
  readonly id: string | undefined;
}

/** Pictures stand beside the entries that show them; only kinds that cannot carry script are taken. */
export const IMAGE_FILE = /\.(?:png|jpe?g|webp)$/i;

/** Addresses that were published and have no page of their own any more: the one file that is no entry. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Figures stand beside the entries that show them. */
export const TABLE_FILE = /\.csv$/i;

/** The kind beside whose entries a picture or a file of figures lies; undefined where nothing shows it. */
export function getPictureFolder(file: string): KindId | undefined {
  const [, folder = '', name, ...deeper] = file.split('/');
  if (name === undefined || deeper.length > 0 || !isKindId(folder)) return undefined;
  return kinds[folder].format === 'mdx' ? folder : undefined;
}

/** Reads a file's kind and id off its path, or says where it belongs. */
export function parsePlace(file: string): Place | Misplacing {
  const foreign = findForeignFile(file);
  if (foreign !== undefined) return foreign;
  const [, folder = '', name, ...deeper] = file.split('/');
  const [stem = ''] = (name ?? folder).split('.');
  const kind = name === undefined ? stem : folder;
  if (!isKindId(kind))
    return {
      message: `“${kind}” is not a kind of entry.`,
      fix: toSuggestion(kind, kindIds) ?? 'Put the file in one of the folders of content/.',
    };
  const { format } = kinds[kind];
  if (format === 'list')
    return name !== undefined || folder !== `${kind}.yaml`
      ? {
          message: `“${name ?? folder}” is not where this is kept.`,
          fix: `Add it to content/${kind}.yaml.`,
        }
      : { kind, id: undefined };
  if (name === undefined)
    return {
      message: `“${folder}” is where the folder “${kind}” should be.`,
      fix: `Make each entry a file of its own in content/${kind}/.`,
    };
  if (deeper.length > 0)
    return {
      message: `“${file}” is in the wrong folder.`,
      fix: `Put it directly in content/${kind}/.`,
    };
  return findNameFault(name, format) ?? { kind, id: stem };
}
