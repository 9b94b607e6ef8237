import { z } from 'zod';
import { type GitHub, listAll } from './github.ts';

const review = z.object({
  state: z.string(),
  user: z.object({ login: z.string() }).nullable(),
  author_association: z.string(),
});

/** Who speaks for the hub. Anybody may review or comment on a public repository. */
const EDITORS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Whether GitHub says of an author, in `author_association`, that they speak for the hub. */
export function isEditor(association: string): boolean {
  return EDITORS.has(association);
}

/** What editors said of a pull request last, each counted once: GitHub's states, such as APPROVED. */
export async function loadEditorReviews(
  github: GitHub,
  repository: string,
  pull: number,
): Promise<readonly string[]> {
  const path = `/repos/${repository}/pulls/${String(pull)}/reviews`;
  const latest = new Map<string, string>();
  for await (const { state, user, author_association } of listAll(github, path, review)) {
    const login = user?.login ?? '';
    // A remark after a decision does not take it back.
    const isRemark = state === 'COMMENTED' && latest.has(login);
    if (isEditor(author_association) && !isRemark) latest.set(login, state);
  }
  return [...latest.values()];
}
