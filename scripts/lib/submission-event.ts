import { z } from 'zod';
import type { GitHub } from './github.ts';

/** GitHub's rule for names of accounts; those of apps end with `[bot]` and are credited to nobody. */
const LOGIN = /^[a-z\d](?:-?[a-z\d]){0,38}$/iu;

/** Any name of an account: it stands in what the hub writes. */
const ACCOUNT = /^[\w-]+(?:\[bot\])?$/u;

const issue = z.object({
  number: z.number().int().positive(),
  state: z.string(),
  body: z.string().nullable(),
  user: z.object({ login: z.string().regex(ACCOUNT), id: z.number().int().positive() }).nullable(),
  labels: z.array(z.object({ name: z.string() })),
  pull_request: z.unknown().optional(),
});
const event = z.object({ issue });

/** An issue that somebody sent something in. All of it is that person's words. */
export interface SubmissionIssue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly body: string;
  /** Undefined where the account has been deleted. */
  readonly author: { readonly login: string; readonly id: number } | undefined;
  readonly labels: readonly string[];
}

/**
 * Reads the issue off GitHub's event. Undefined for a pull request, which is an issue to GitHub too.
 * @throws {z.ZodError} where it is no event of an issue
 */
export function parseSubmissionEvent(data: unknown): SubmissionIssue | undefined {
  return toSubmission(event.parse(data).issue);
}

/**
 * Reads the issue as it stands by now: events of one issue may be dealt with in another order than they came,
 * and the words of an earlier one must not win. Undefined for a pull request.
 * @throws {z.ZodError} where GitHub's answer is no issue
 */
export async function loadSubmission(
  github: GitHub,
  repository: string,
  number: number,
): Promise<SubmissionIssue | undefined> {
  const found = await github.get(`/repos/${repository}/issues/${String(number)}`);
  return toSubmission(issue.parse(found));
}

function toSubmission({
  number,
  state,
  body,
  user,
  labels,
  pull_request,
}: z.output<typeof issue>): SubmissionIssue | undefined {
  if (pull_request !== undefined) return undefined;
  return {
    number,
    isOpen: state === 'open',
    body: body ?? '',
    author: user ?? undefined,
    labels: labels.map(({ name }) => name),
  };
}

/** The line of a commit that credits the author of the issue, by GitHub's own address for the account. */
export function toCreditLine(author: SubmissionIssue['author']): string | undefined {
  if (author === undefined) return undefined;
  const { login, id } = author;
  return LOGIN.test(login)
    ? `Co-authored-by: ${login} <${String(id)}+${login}@users.noreply.github.com>`
    : undefined;
}
