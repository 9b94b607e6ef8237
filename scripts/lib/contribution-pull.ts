import { z } from 'zod';
import { type GitHub, listAll } from './github.ts';

const pull = z.object({
  number: z.number().int().positive(),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullable(),
});
const made = z.object({ number: z.number().int().positive() });

/** The pull request of a branch, and what became of it. */
export interface ContributionPull {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
}

/** The pull request of this branch of the hub's own repository: the open one, or else the last. */
export async function findContributionPull(
  github: GitHub,
  repository: string,
  branch: string,
): Promise<ContributionPull | undefined> {
  const head = encodeURIComponent(`${repository.split('/')[0] ?? ''}:${branch}`);
  let found: z.output<typeof pull> | undefined;
  const all = `/repos/${repository}/pulls?state=all&head=${head}`;
  for await (const one of listAll(github, all, pull)) {
    if (one.state === 'open' || found === undefined || one.number > found.number) found = one;
    if (one.state === 'open') break;
  }
  if (found === undefined) return undefined;
  const { number, state, merged_at } = found;
  return { number, state: state === 'open' ? 'open' : merged_at === null ? 'closed' : 'merged' };
}

interface PullText {
  readonly title: string;
  readonly body: string;
}

/** Opens the branch's pull request and marks it, or brings the words of the open one up to date. Gives its number. */
export async function putContributionPull(
  github: GitHub,
  repository: string,
  known: ContributionPull | undefined,
  { branch, base, label, text }: { branch: string; base: string; label: string; text: PullText },
): Promise<number> {
  if (known !== undefined) {
    await github.send('PATCH', `/repos/${repository}/pulls/${String(known.number)}`, text);
    return known.number;
  }
  const opened = await github.send('POST', `/repos/${repository}/pulls`, {
    ...text,
    head: branch,
    base,
    maintainer_can_modify: true,
  });
  const { number } = made.parse(opened);
  await github.send('POST', `/repos/${repository}/issues/${String(number)}/labels`, {
    labels: [label],
  });
  return number;
}
