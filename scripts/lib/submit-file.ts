import { basename } from 'node:path';
import { MAIN_BRANCH } from '#contribution/addresses.ts';
import { toContentFile } from '#domain/content-file.ts';
import { getEmbargo, isEmbargoed, toEmbargoText } from '#domain/embargo.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { judgeDraft } from './check-draft.ts';
import { ask, type Git, GitFault, toLine } from './git.ts';
import { writeCommit } from './write-commit.ts';

interface ToSubmit {
  /** The file's full path. */
  readonly path: string;
  readonly kind: KindId;
  /** The hub's folder, which git works in. */
  readonly root: string;
  readonly today: string;
  /** Whether origin may hold what is under embargo. */
  readonly isPrivate: boolean;
}

/** What became of it: the problems that stand in its way, why it could not be sent, or where it went. */
export type SubmitResult =
  | { readonly problems: readonly Problem[] }
  | { readonly refused: string }
  | {
      readonly branch: string;
      readonly advice: readonly Problem[];
      readonly link: string | undefined;
    };

/**
 * Checks a file and pushes it on a branch of its own, with the pictures and figures that it shows. The work tree, the index and the branch that
 * somebody is on stay as they are: the commit is made beside them.
 */
export function submitFile(
  git: Git,
  { path, kind, root, today, isPrivate }: ToSubmit,
): SubmitResult {
  const unready = findUnready(git);
  if (unready !== undefined) return { refused: unready };
  const [id = ''] = basename(path).split('.');
  const file = toContentFile(kind, id);
  const branch =
    kinds[kind].format === 'list' ? `contribution/${kind}` : `contribution/${kind}-${id}`;
  const base = findBase(git);

  const { entries, files, problems } = judgeDraft(
    { path, kind },
    {
      root,
      hub: loadContentFiles(root).entries,
      base: '/',
      today,
      earlier: (of) => ask(git, ['show', `${base}:${of}`])?.toString(),
    },
  );
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const held = entries.find((entry) => isEmbargoed(entry, today));
  if (held !== undefined && !isPrivate) return { refused: toHeldWords(held) };

  const taken = findTaken(git, branch);
  if (taken !== undefined) return { refused: taken };
  const isThere = ask(git, ['cat-file', '-e', `${base}:${file}`]) !== undefined;
  const message = `${isThere ? 'Change' : 'Add'} ${kinds[kind].one}: ${id}`;
  const commit = writeCommit(git, {
    base,
    parent: base,
    files: new Map(files.map((one) => [one.file, one.bytes])),
    message,
  });
  if (commit === undefined)
    return { refused: `“${file}” is already the same in the hub: there is nothing to send.` };
  git(['push', '--quiet', 'origin', `${commit}:refs/heads/${branch}`]);
  git(['branch', '--', branch, commit]);
  return { branch, advice: problems, link: toCompareLink(git, branch) };
}

const toHeldWords = (held: Entry): string =>
  `This is under embargo ${toEmbargoText(getEmbargo(held) ?? '')}, and a public repository shows it to everybody at once. Keep the file on your own computer until that day. If origin is a private repository, send it with --private.`;

function findUnready(git: Git): string | undefined {
  if (ask(git, ['rev-parse', 'HEAD']) === undefined)
    return 'There is no git repository with a commit here. Run this in a git clone of the hub.';
  if (ask(git, ['remote', 'get-url', 'origin']) === undefined)
    return 'This repository has no remote “origin” to send to. Add it with: git remote add origin <address>';
  if (ask(git, ['diff', '--cached', '--quiet']) === undefined)
    return 'Other changes are staged for a commit, and it is not clear whether they belong to this. Commit them, or unstage them with: git restore --staged .';
  return undefined;
}

function findTaken(git: Git, branch: string): string | undefined {
  const mend = 'Send it from there, or delete that branch first.';
  if (ask(git, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]) !== undefined)
    return `There is already a branch “${branch}” here. ${mend}`;
  try {
    return toLine(git(['ls-remote', '--', 'origin', `refs/heads/${branch}`])) === ''
      ? undefined
      : `There is already a branch “${branch}” on origin. ${mend}`;
  } catch (fault) {
    if (fault instanceof GitFault) return `Origin does not answer. ${fault.message}`;
    throw fault;
  }
}

/** The hub's main branch as it was last fetched, so that nothing else somebody works on goes with it. */
function findBase(git: Git): string {
  const main = ask(git, ['rev-parse', '--verify', '--quiet', `refs/remotes/origin/${MAIN_BRANCH}`]);
  return toLine(main ?? git(['rev-parse', 'HEAD']));
}

const ON_GITHUB =
  /^(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/git@|git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/u;

/** GitHub's page that opens a pull request of a branch; undefined where origin is elsewhere. */
function toCompareLink(git: Git, branch: string): string | undefined {
  const written = toLine(git(['config', '--get', 'remote.origin.url']));
  const name = ON_GITHUB.exec(written)?.[1];
  return name && `https://github.com/${name}/compare/${MAIN_BRANCH}...${branch}?expand=1`;
}
