import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isEmbargoed } from '#domain/embargo.ts';
import { findOutsideLinks, isBroken, linkCheck } from '#domain/outside-links.ts';
import { findAddressFault } from '#domain/web-address.ts';
import { toDrawnHtml } from '#loader/drawn-html.ts';
import { getLinksPath, loadLinkCheck } from '#loader/load-records.ts';
import { loadContent } from '#loader/load-content.ts';
import { getSiteAddress } from '#loader/site-address.ts';
import { getToday } from '#loader/today.ts';
import { checkLinks } from './lib/check-links.ts';
import { putDataBranch } from './lib/data-branch.ts';
import { toGit, toTokenEnv } from './lib/git.ts';

/**
 * `npm run links -- [file] [--push]`: opens every address outside the hub that its content names, and writes
 * what it found where a build looks for it, or to the file named; with `--push` to the branch `links` too.
 * Broken links are told, never an error: they are other people's pages.
 */
const {
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_REPOSITORY: repository = 'primary-care-hub/primary-care-hub',
  GITHUB_TOKEN: token = '',
} = process.env;

const path = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? getLinksPath();
const checkedAt = new Date().toISOString();
const today = getToday();
const content = await loadContent(process.cwd(), getSiteAddress().base);
const entries = content.reads.flatMap(({ entry }) => entry ?? []);
const naming = findOutsideLinks(
  entries
    .filter((entry) => !isEmbargoed(entry, today))
    .map((entry) => ({ entry, html: toDrawnHtml(content, entry) })),
);
const links = await checkLinks([...naming.keys()], {
  today,
  userAgent: `PrimaryCareHubLinkCheck/1 (+${server}/${repository})`,
  isAllowed: (address) => findAddressFault(address) === undefined,
  before: loadLinkCheck(path)?.links ?? [],
  onChecked: (done, total) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${String(done)} of ${String(total)} checked `);
  },
});
if (process.stderr.isTTY) process.stderr.write('\n');
const text = `${JSON.stringify(linkCheck.parse({ version: 1, checkedAt, links }), null, 1)}\n`;
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
if (process.argv.includes('--push'))
  putDataBranch(toGit(process.cwd(), toTokenEnv(server, token)), 'links', 'links.json', text);
const broken = links.filter(({ state }) => isBroken(state));
console.log(`${String(links.length)} addresses checked, ${String(broken.length)} do not open.`);
for (const { url, said } of broken)
  console.log(`${url}  ${said}  ${(naming.get(url) ?? []).map(({ file }) => file).join(', ')}`);
