import { readFileSync, statSync } from 'node:fs';
import { findPullRequest, putComment, toGitHub } from './lib/github.ts';
import { parseReport, toComment } from './lib/pull-request-comment.ts';

/**
 * `node scripts/comment-on-pull-request.ts report.json`, in the workflow that may write comments: says on
 * the pull request what the check of its content found, or that it left nothing to be read, and exits with 1
 * then. GitHub's runner sets the environment.
 */
const MARKER = '<!-- primary-care-hub: content check -->';
const MOST_BYTES = 20_000_000;

const [file = ''] = process.argv.slice(2);
const {
  GITHUB_API_URL: origin = 'https://api.github.com',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_EVENT_PATH: eventPath = '',
  GITHUB_TOKEN: token = '',
} = process.env;

const size = statSync(file, { throwIfNoEntry: false })?.size ?? Infinity;
const found = size > MOST_BYTES ? undefined : parseReport(readFileSync(file, 'utf8'));
if (found === undefined) {
  console.error('The check left no readable report. The check’s own page says what happened.');
  process.exitCode = 1;
}
const event = JSON.parse(readFileSync(eventPath, 'utf8')) as unknown;

const github = toGitHub(origin, token);
const pullRequest = await findPullRequest(github, repository, event);
if (pullRequest === undefined) console.log('The pull request is closed or has newer commits.');
else {
  await putComment(github, repository, pullRequest, MARKER, toComment(found));
  console.log(`Commented on pull request ${String(pullRequest)}.`);
}
