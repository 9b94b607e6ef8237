import { readFileSync } from 'node:fs';
import { findPullRequest, putComment, toGitHub } from './lib/github.ts';
import { report, toComment } from './lib/pull-request-comment.ts';

/**
 * `node scripts/comment-on-pull-request.ts report.json`, in the workflow that may write comments: says on
 * the pull request what the check of its content found. GitHub's runner sets the environment.
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

const bytes = readFileSync(file);
if (bytes.length > MOST_BYTES) throw new Error('The report is too large to be one of the hub’s.');
const found = report.parse(JSON.parse(bytes.toString('utf8')));
const event = JSON.parse(readFileSync(eventPath, 'utf8')) as unknown;

const github = toGitHub(origin, token);
const pullRequest = await findPullRequest(github, repository, event);
if (pullRequest === undefined) console.log('The pull request is closed or has moved on.');
else {
  await putComment(github, repository, pullRequest, MARKER, toComment(found));
  console.log(`Commented on pull request ${String(pullRequest)}.`);
}
