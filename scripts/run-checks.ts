/** `npm test`: every check there is, in order, then one line that counts them. */
import { mkdirSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { findChromium, NO_CHROMIUM } from './lib/find-chromium.ts';
import { fetchFirefox, NO_FIREFOX } from './lib/find-firefox.ts';
import { fetchNginx, NO_NGINX } from './lib/find-server.ts';
import { runTool, toSeconds } from './lib/run-tool.ts';
import { loadTally, type Tally } from './lib/test-report.ts';

type Command = readonly [program: string, ...args: string[]];

interface Check {
  readonly name: string;
  /** Run one after the other; the first that fails ends the check. */
  readonly commands: readonly Command[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where a test runner leaves its report; a check without one counts as one. */
  readonly report?: string;
  /** The checks that must have passed for this one to mean anything. */
  readonly needs?: readonly string[];
}

const BUILD: Command = ['node', 'scripts/astro.ts', 'build'];

const reports = 'test-results';
const subPath = { HUB_BASE: '/hub/', HUB_OUT: '.cache/sub-path' };
const builtSites = { HUB_SUB_PATH_OUT: subPath.HUB_OUT };
const bothBuilds = ['Build', 'Build under /hub/'];

/** Those that follow read what it writes. */
const contentTypes: Check = { name: 'Types of the content', commands: [['astro', 'sync']] };

/** Each uses one processor and writes nothing that another reads: they run two at a time. */
const readings: readonly Check[] = [
  // Files of TypeScript among them.
  { name: 'Types', commands: [['astro', 'check']] },
  { name: 'Lint', commands: [['eslint', '--max-warnings=0', '.']] },
  { name: 'Formatting', commands: [['prettier', '--check', '--log-level=warn', '.']] },
  { name: 'Unused code', commands: [['knip', '--no-progress']] },
  { name: 'Content', commands: [['npm', 'run', '--silent', 'check']] },
];

const trials: readonly Check[] = [
  vitest('Unit tests', 'unit', 'unit-alone'),
  { name: 'Build', commands: [BUILD] },
  { name: 'Build under /hub/', commands: [BUILD], env: subPath },
  { ...vitest('Built site', 'site'), env: builtSites, needs: bothBuilds },
  { ...vitest('Cached and fresh builds', 'builds'), needs: ['Build'] },
  {
    name: 'Journeys',
    commands: [['playwright', 'test', '--reporter=list,json']],
    report: `${reports}/journeys.json`,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/journeys.json`,
      ...builtSites,
    },
    needs: bothBuilds,
  },
];

/** Left out where there is no Firefox. */
const inFirefox: Check = { ...vitest('Journeys in Firefox', 'firefox'), needs: ['Build'] };

function vitest(name: string, ...projects: readonly [string, ...string[]]): Check {
  const report = `${reports}/${projects[0]}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  return { name, commands: [['vitest', 'run', ...chosen, ...reporters]], report };
}

async function runCheck({ name, commands, env = {}, report }: Check): Promise<Tally> {
  const started = performance.now();
  let failure: string | undefined;
  for (const [program, ...args] of commands) {
    const { ok, output } = await runTool(program, args, { env });
    if (ok) continue;
    failure = output;
    break;
  }
  const ok = failure === undefined;
  const tally =
    report === undefined
      ? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] }
      : loadTally(report, ok);
  const count = report === undefined ? '' : `, ${String(tally.passed)} tests passed`;
  const time = toSeconds(performance.now() - started);
  console.log(`${tally.failed === 0 ? 'pass' : 'FAIL'}  ${name} (${time}${count})`);
  if (failure !== undefined)
    console.log(`\n${process.stdout.isTTY ? failure : stripVTControlCharacters(failure)}\n`);
  return tally;
}

const say = (message: string) => {
  console.log(message);
};

/** Finds the browsers and the server that the trials use, and fetches what is missing. */
async function findPrograms(): Promise<{ readonly chromium?: string; readonly firefox?: string }> {
  const chromium = await findChromium(say);
  if (chromium === undefined) return {};
  if ((await fetchNginx(say)) === undefined) say(NO_NGINX);
  const firefox = await fetchFirefox(say);
  if (firefox === undefined) say(NO_FIREFOX);
  return { chromium, ...(firefox !== undefined && { firefox }) };
}

async function runChecks(): Promise<Tally> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const failed = new Set<string>();
  const total: { passed: number; failed: number; failures: string[] } = {
    passed: 0,
    failed: 0,
    failures: [],
  };
  const run = async (check: Check): Promise<void> => {
    const missing = check.needs?.filter((name) => failed.has(name)) ?? [];
    if (missing.length > 0) {
      console.log(`skip  ${check.name}: it needs ${missing.join(' and ')}, which failed`);
      return;
    }
    const tally = await runCheck(check);
    if (tally.failed > 0) failed.add(check.name);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.failures.push(...(tally.failed > 0 ? [check.name, ...tally.failures.map(indent)] : []));
  };
  const runInTurn = async (waiting: Iterable<Check>): Promise<void> => {
    for (const check of waiting) await run(check);
  };
  const runReadings = async (): Promise<void> => {
    await run(contentTypes);
    const waiting = readings.values();
    // Each takes the next from what is left.
    await Promise.all([1, 2].map(() => runInTurn(waiting)));
  };

  // What is fetched comes while the files are read.
  const [programs] = await Promise.all([findPrograms(), runReadings()]);
  if (programs.chromium === undefined) {
    console.error(NO_CHROMIUM);
    return { ...total, failed: total.failed + 1, failures: [...total.failures, NO_CHROMIUM] };
  }
  process.env.CHROMIUM_PATH = programs.chromium;
  await runInTurn(programs.firefox === undefined ? trials : [...trials, inFirefox]);
  return total;
}

function indent(failure: string): string {
  return `  ${failure}`;
}

const { passed, failed, failures } = await runChecks();
// Once more at the end, where whoever sees only the end of a long log can read it.
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
