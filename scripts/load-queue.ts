import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { queue } from '#domain/queue.ts';
import { getQueuePath } from '#loader/load-queue.ts';
import { putDataBranch } from './lib/data-branch.ts';
import { toGit, toTokenEnv } from './lib/git.ts';
import { toGitHub } from './lib/github.ts';
import { loadQueueItems } from './lib/queue-items.ts';

/**
 * `node scripts/load-queue.ts [--push]`: reads from the repository what was sent in, and writes it where a
 * build looks for it; with `--push` to the branch `queue` too. GitHub's runner sets the environment.
 */
const {
  GITHUB_API_URL: origin = 'https://api.github.com',
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_TOKEN: token = '',
} = process.env;

const found = queue.parse(await loadQueueItems(toGitHub(origin, token), repository, new Date()));
const text = `${JSON.stringify(found, null, 2)}\n`;
const path = getQueuePath();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
if (process.argv.includes('--push'))
  putDataBranch(toGit(process.cwd(), toTokenEnv(server, token)), 'queue', 'queue.json', text);
console.log(`${String(found.items.length)} in the queue.`);
