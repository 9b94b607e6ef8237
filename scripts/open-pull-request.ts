import { readFileSync } from 'node:fs';
import { getToday } from '#loader/today.ts';
import { answerSubmission } from './lib/answer-submission.ts';
import { toGit, toTokenEnv } from './lib/git.ts';
import { toGitHub } from './lib/github.ts';

/**
 * `node scripts/open-pull-request.ts`, in the workflow that issues start: makes a pull request of what
 * somebody sent by an issue form, or says on the issue what to mend. GitHub's runner sets the environment.
 */
const {
  GITHUB_API_URL: origin = 'https://api.github.com',
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_EVENT_PATH: eventPath = '',
  GITHUB_TOKEN: token = '',
} = process.env;

const root = process.cwd();
const event = JSON.parse(readFileSync(eventPath, 'utf8')) as unknown;
const done = await answerSubmission(
  {
    github: toGitHub(origin, token),
    git: toGit(root, toTokenEnv(server, token)),
    repository,
    root,
    today: getToday(),
  },
  event,
);
console.log(done);
