import { z } from 'zod';

/** The part of GitHub's REST API that the hub's workflows use. */
export interface GitHub {
  readonly get: (path: string) => Promise<unknown>;
  readonly send: (
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object,
  ) => Promise<unknown>;
}

/**
 * Speaks to the API at `origin`, such as https://api.github.com, with a token that the job was given.
 *
 * @throws {Error} Where the answer is not a success, with its status and GitHub's own words.
 */
export function toGitHub(origin: string, token: string): GitHub {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'primary-care-hub',
        'x-github-api-version': '2022-11-28',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${String(response.status)} ${answer.slice(0, 300)}`);
    return answer === '' ? undefined : (JSON.parse(answer) as unknown);
  };
  return { get: (path) => ask('GET', path), send: ask };
}

/** The most that GitHub gives at once. */
const PAGE = 100;

/**
 * Everything that a list of the API holds, in its order, to its very end: what nobody reads can't count, and a
 * stranger may make a list long. The next page is asked for only once somebody takes an item of it, so whoever
 * has seen enough stops.
 *
 * @param path of the list, with a query or without one
 * @throws {z.ZodError} where an item is not of this shape
 */
export async function* listAll<T>(
  github: GitHub,
  path: string,
  item: z.ZodType<T>,
): AsyncGenerator<T, void> {
  const items = z.array(item);
  const query = `${path}${path.includes('?') ? '&' : '?'}per_page=${String(PAGE)}`;
  for (let page = 1; ; page += 1) {
    const part = items.parse(await github.get(`${query}&page=${String(page)}`));
    yield* part;
    if (part.length < PAGE) return;
  }
}

const workflowRun = z.object({
  workflow_run: z.object({
    head_sha: z.string().regex(/^[0-9a-f]{40}$/u),
    head_branch: z.string(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }),
  }),
});
const pullRequest = z.object({
  number: z.number().int().positive(),
  head: z.object({ sha: z.string() }),
});

/**
 * The open pull request that a finished workflow run judged, found by what GitHub says of the run and
 * never by what the run left behind. Undefined where the pull request was closed or has moved on.
 */
export async function findPullRequest(
  github: GitHub,
  repository: string,
  event: unknown,
): Promise<number | undefined> {
  const { head_sha, head_branch, head_repository } = workflowRun.parse(event).workflow_run;
  const head = encodeURIComponent(`${head_repository.owner.login}:${head_branch}`);
  const open = `/repos/${repository}/pulls?state=open&head=${head}`;
  for await (const { number, head: tip } of listAll(github, open, pullRequest))
    if (tip.sha === head_sha) return number;
  return undefined;
}

const comment = z.object({
  id: z.number().int(),
  body: z.string(),
  user: z.object({ type: z.string() }).nullable(),
});

/** Writes a comment on an issue or pull request that carries `marker`, or rewrites the one the hub wrote before, so that there is ever one. */
export async function putComment(
  github: GitHub,
  repository: string,
  issue: number,
  marker: string,
  text: string,
): Promise<void> {
  const path = `/repos/${repository}/issues/${String(issue)}/comments`;
  const own = await findOwnComment(github, path, marker);
  const body = `${marker}\n${text}`;
  if (own === undefined) await github.send('POST', path, { body });
  else await github.send('PATCH', `/repos/${repository}/issues/comments/${String(own)}`, { body });
}

async function findOwnComment(
  github: GitHub,
  path: string,
  marker: string,
): Promise<number | undefined> {
  for await (const { id, body, user } of listAll(github, path, comment))
    if (user?.type === 'Bot' && body.startsWith(marker)) return id;
  return undefined;
}
