import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CheckReport, toTextReport } from '#domain/problem-formats.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { getSiteAddress } from '#loader/site-address.ts';
import { getToday } from '#loader/today.ts';
import { GitFault, toGit, toLine } from './lib/git.ts';
import { findKind, parseSubmitArguments, submitUsage } from './lib/submit-arguments.ts';
import { submitFile } from './lib/submit-file.ts';

/**
 * `npm run submit -- file`: for people with git. Exits with 1 where something must be mended or is in the
 * way, and with 2 where it was called wrongly.
 */
function runSubmit(argv: readonly string[]): void {
  const asked = parseSubmitArguments(argv);
  if ('help' in asked) {
    process.stdout.write(submitUsage);
    return;
  }
  if ('wrong' in asked) {
    fail(2, `${asked.wrong}\n\n${submitUsage}`);
    return;
  }
  const root = process.cwd();
  // npm runs scripts in the project’s folder, whatever folder the words were typed in.
  const here = resolve(process.env.INIT_CWD ?? root, asked.path);
  const path = existsSync(here) ? here : resolve(asked.path);
  if (!existsSync(path) || !statSync(path).isFile()) {
    fail(2, `There is no file “${asked.path}”.`);
    return;
  }
  if (!existsSync(join(root, 'content'))) {
    fail(2, 'This is not the hub’s folder. Run this there.');
    return;
  }
  const kind = asked.kind ?? findKind(relative(root, path).replaceAll('\\', '/'));
  if (kind === undefined) {
    fail(2, `Say what “${asked.path}” is, with --kind.\n\n${submitUsage}`);
    return;
  }
  const git = toGit(root);
  const result = submitFile(git, {
    path,
    kind,
    root,
    today: getToday(),
    isPrivate: asked.isPrivate,
  });
  if ('refused' in result) {
    fail(1, result.refused);
    return;
  }
  if ('problems' in result) {
    process.stdout.write(toTextReport(toReport(result.problems)));
    fail(1, 'Nothing was sent.');
    return;
  }
  if (result.advice.length > 0) process.stdout.write(toTextReport(toReport(result.advice)));
  const on = toLine(git(['rev-parse', '--abbrev-ref', 'HEAD']));
  process.stdout.write(
    `Sent on the branch “${result.branch}”. ${on === 'HEAD' ? 'Your folder is as it was.' : `You are on “${on}”, as before.`}\n` +
      (result.link === undefined
        ? 'Open a pull request for it where origin is.\n'
        : `Open the pull request here:\n  ${result.link}\n`),
  );
}

function toReport(problems: CheckReport['problems']): CheckReport {
  const { site, base } = getSiteAddress();
  return {
    entries: 1,
    problems,
    site: `${site.replace(/\/$/, '')}${base.replace(/\/?$/, '/')}`,
  };
}

function fail(code: 1 | 2, words: string): void {
  process.stderr.write(`${words.split('\n').map(toSafeText).join('\n')}\n`);
  process.exitCode = code;
}

try {
  runSubmit(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof GitFault)) throw fault;
  fail(1, fault.message);
}
