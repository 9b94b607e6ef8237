import { type Git, toLine } from './git.ts';

/**
 * Makes a branch hold one file and nothing else, in one commit without history: what was taken out of the
 * file is in no earlier commit either.
 */
export function putDataBranch(git: Git, branch: string, file: string, text: string): void {
  const person = {
    NAME: 'github-actions[bot]',
    EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) =>
      Object.entries(person).map(([name, value]) => [`GIT_${who}_${name}`, value]),
    ),
  );
  const blob = toLine(git(['hash-object', '-w', '--stdin'], { input: text }));
  const tree = toLine(git(['mktree'], { input: `100644 blob ${blob}\t${file}\n` }));
  const commit = toLine(git(['commit-tree', tree, '-F', '-'], { input: `Update ${file}`, env }));
  git(['push', '--quiet', '--force', 'origin', `${commit}:refs/heads/${branch}`]);
}
