/**
 * `npm run lighthouse [-- pages]`: Lighthouse, as it judges for a common phone, on a page of each sort of the site as
 * last built, with the hub's own headers and files compressed as a host sends them. Anything below 100 fails. It is no
 * part of `npm test`: it times pages, and no test may fail because a machine is busy.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { getMedian } from './bench/medians.ts';
import { getSitePlace } from './lib/built-site.ts';
import { compressFolder } from './lib/compress-folder.ts';
import { findChromium, NO_CHROMIUM } from './lib/find-chromium.ts';
import { findFreePort } from './lib/real-server.ts';
import { startServer } from './lib/static-server.ts';

const PAGES = [
  '',
  'case-studies/',
  'case-studies/south-west-london/',
  'search/?q=federation',
  'compare/',
  'contribute/case-study/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Times differ from run to run. The middle of so many is what Lighthouse advises to go by. */
const RUNS = 3;

interface Judged {
  readonly scores: Readonly<Record<Category, number>>;
  /** What kept a category below 100, each with its name and figure. */
  readonly faults: readonly string[];
}

/** @throws where Lighthouse can't judge the page at all */
async function judge(address: string, port: number): Promise<Judged> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${address}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  const scoreOf = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const scores = Object.fromEntries(CATEGORIES.map((each) => [each, scoreOf(each)]));
  const faults = CATEGORIES.filter((each) => scoreOf(each) < 100).flatMap((each) =>
    (categories[each]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score = null, title = id, displayValue = '' } = audits[id] ?? {};
      return weight > 0 && score !== null && score < 1 ? [`${each}: ${title} ${displayValue}`] : [];
    }),
  );
  return { scores: scores as Judged['scores'], faults };
}

/** Judges a page once, and where it falls short so many times more that there is a middle. */
async function judgePage(address: string, port: number): Promise<Judged> {
  const all = [await judge(address, port)];
  while (all.length < RUNS && all[0]?.faults.length !== 0) all.push(await judge(address, port));
  const middle = CATEGORIES.map((each) => [each, getMedian(all.map(({ scores }) => scores[each]))]);
  return {
    scores: Object.fromEntries(middle) as Judged['scores'],
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  };
}

async function judgeSite(executablePath: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-lighthouse-'));
  const port = await findFreePort();
  try {
    cpSync(getSitePlace().folder, folder, { recursive: true });
    await compressFolder(folder);
    const server = await startServer({ folder });
    const args = ['--no-sandbox', `--remote-debugging-port=${String(port)}`];
    const browser = await chromium.launch({ executablePath, args });
    let isPerfect = true;
    const asked = process.argv.slice(2);
    for (const page of asked.length > 0 ? asked : PAGES) {
      const { scores, faults } = await judgePage(`${server.url}${page}`, port);
      const low = CATEGORIES.filter((each) => scores[each] < 100);
      isPerfect &&= low.length === 0;
      console.log(
        `/${page}: ${CATEGORIES.map((each) => `${each} ${String(scores[each])}`).join(', ')}`,
      );
      if (low.length > 0) for (const fault of faults) console.log(`  ${fault}`);
    }
    await browser.close();
    await server.close();
    return isPerfect;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const browser = await findChromium(console.error);
if (browser === undefined) {
  console.error(NO_CHROMIUM);
  process.exitCode = 1;
} else if (!(await judgeSite(browser))) {
  process.exitCode = 1;
}
