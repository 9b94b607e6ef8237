import { type SentEntry, toFileDigest } from '#contribution/data-block.ts';
import { ask, type Git, toLine } from './git.ts';
import { writeCommit } from './write-commit.ts';

/** Who writes the commits that are made of issues. */
const BOT = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** The most commits of a file that are looked through for the version that a change was made from. */
const MOST_VERSIONS = 200;

/** A branch of contributions as it stands in the repository. */
export interface ContributionBranch {
  readonly name: string;
  /** Its last commit; undefined where there is no such branch yet. */
  readonly tip: string | undefined;
  /** True where anybody but the hub's bot has written to it: it is left alone then. */
  readonly isTakenOver: boolean;
}

/** Fetches the branch, so that its commits are at hand. */
export function loadBranch(git: Git, name: string): ContributionBranch {
  const listed = toLine(git(['ls-remote', '--', 'origin', `refs/heads/${name}`]));
  const tip = /^[0-9a-f]{40}/u.exec(listed)?.[0];
  if (tip === undefined) return { name, tip, isTakenOver: false };
  git(['fetch', '--quiet', '--no-tags', 'origin', `refs/heads/${name}`]);
  // Who amends a commit keeps its author and becomes its committer.
  const writers = toLine(git(['log', '--format=%ae%n%ce', `HEAD..${tip}`]))
    .split('\n')
    .filter(Boolean);
  return { name, tip, isTakenOver: writers.some((writer) => writer !== BOT.email) };
}

/** Where a contribution begins: a commit of the hub, and the file as it was then. */
export interface Beginning {
  readonly commit: string;
  /** Undefined where the file is new. */
  readonly text: string | undefined;
  /** The hub's file is another by today. */
  readonly isBehind: boolean;
}

/**
 * Finds the commit that a contribution is to be put on: for a change, one that holds the very file that it
 * was made from, so that git sees what the person changed and nothing else. Undefined where there is none:
 * a new entry's place is taken, the hub never held that file, or the branch is past that version: put on an
 * older commit, it would take back every change that the hub has made since.
 */
export async function findBeginning(
  git: Git,
  { tip }: ContributionBranch,
  file: string,
  { original }: SentEntry,
): Promise<Beginning | undefined> {
  const head = toLine(git(['rev-parse', 'HEAD']));
  const shared = tip === undefined ? undefined : ask(git, ['merge-base', head, tip]);
  const first = shared === undefined ? head : toLine(shared);
  const read = (commit: string) => ask(git, ['show', `${commit}:${file}`])?.toString();
  if (original === undefined) {
    const isFree = [head, first].every((commit) => read(commit) === undefined);
    return isFree ? { commit: first, text: undefined, isBehind: false } : undefined;
  }
  const log = ['log', '--format=%H', `--max-count=${String(MOST_VERSIONS)}`, head, '--', file];
  const versions = toLine(git(log)).split('\n').filter(Boolean);
  const isPast = (commit: string) =>
    shared !== undefined && ask(git, ['merge-base', '--is-ancestor', first, commit]) === undefined;
  for (const commit of [first, head, ...versions]) {
    const text = read(commit);
    if (text !== undefined && (await toFileDigest(text)) === original && !isPast(commit))
      return { commit, text, isBehind: text !== read(head) };
  }
  return undefined;
}

/** Puts the file on the branch, as the hub's bot, and pushes it. Nothing happens where the branch holds it already. */
export function pushFile(
  git: Git,
  { name, tip }: ContributionBranch,
  { commit: base }: Beginning,
  {
    file,
    text,
    message,
  }: { readonly file: string; readonly text: string; readonly message: string },
): void {
  const files = new Map([[file, new TextEncoder().encode(text)]]);
  const bot = {
    GIT_AUTHOR_NAME: BOT.name,
    GIT_AUTHOR_EMAIL: BOT.email,
    GIT_COMMITTER_NAME: BOT.name,
    GIT_COMMITTER_EMAIL: BOT.email,
  };
  const commit = writeCommit(git, { base, parent: tip ?? base, files, message }, bot);
  if (commit !== undefined) git(['push', '--quiet', 'origin', `${commit}:refs/heads/${name}`]);
}
