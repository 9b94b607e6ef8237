import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptySearches } from '#domain/empty-searches.ts';
import { getSearchesPath } from '#loader/load-records.ts';
import { putDataBranch } from './lib/data-branch.ts';
import { loadSearchIssues } from './lib/empty-searches.ts';
import { toGit, toTokenEnv } from './lib/git.ts';
import { toGitHub } from './lib/github.ts';

/**
 * `node scripts/load-searches.ts [--push]`: reads from the repository what readers looked for in vain, and
 * writes it where a build looks for it; with `--push` to the branch `searches` too. GitHub's runner sets the
 * environment.
 */
const {
  GITHUB_API_URL: origin = 'https://api.github.com',
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_TOKEN: token = '',
} = process.env;

const read = await loadSearchIssues(toGitHub(origin, token), repository, new Date());
const text = `${JSON.stringify(emptySearches.parse(read), null, 2)}\n`;
const path = getSearchesPath();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
if (process.argv.includes('--push'))
  putDataBranch(toGit(process.cwd(), toTokenEnv(server, token)), 'searches', 'searches.json', text);
console.log(`${String(read.searches.length)} searches that found nothing.`);
