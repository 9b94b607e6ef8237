import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { markdownParser } from '#body/markdown-parser.ts';
import {
  type CheckReport,
  type Paint,
  type Part,
  type ProblemFormat,
  toGithubReport,
  toJsonReport,
  toTextReport,
} from '#domain/problem-formats.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { loadAdvice } from '#loader/load-advice.ts';
import { loadContent } from '#loader/load-content.ts';
import { getSiteAddress } from '#loader/site-address.ts';
import { getToday } from '#loader/today.ts';
import { findLostPages } from './lib/check-addresses.ts';
import { type CheckArguments, parseCheckArguments, usage } from './lib/check-arguments.ts';
import { judgeDraft } from './lib/check-draft.ts';
import { CheckProgress } from './lib/check-progress.ts';
import { getEarlierTextsIn, loadCommittedTexts } from './lib/earlier-texts.ts';

/**
 * `npm run check`: says every problem in the content, and exits with 1 if something must be mended. All
 * of the content is read, since entries refer to each other; problems are shown for the files named.
 */
async function runCheck(argv: readonly string[]): Promise<void> {
  const asked = parseCheckArguments(argv);
  if ('help' in asked) {
    process.stdout.write(usage);
    return;
  }
  const wrong = 'wrong' in asked ? asked.wrong : findWrongUse(asked);
  if ('wrong' in asked || wrong !== undefined) {
    process.stderr.write(`${toSafeText(wrong ?? '').trim()}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (markdownParser.notice !== undefined) process.stderr.write(`${markdownParser.notice}\n`);
  const report = asked.kind === undefined ? await checkHub(asked) : checkDraft(asked, asked.kind);
  process.stdout.write(writers[asked.format](report));
  process.exitCode = report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const root = process.cwd();
const isHub = existsSync(join(root, 'content')) && existsSync(join(root, 'src/rules'));
const { site, base } = getSiteAddress();
const guideSite = `${site.replace(/\/$/, '')}${base.replace(/\/?$/, '/')}`;

/** npm runs scripts in the project’s folder, whatever folder the words were typed in. */
function toFullPath(path: string): string {
  const here = resolve(path);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? root, path);
}

function findWrongUse({ paths, kind, earlier }: CheckArguments): string | undefined {
  const missing = [...paths, ...(earlier === undefined ? [] : [earlier])].filter(
    (path) => !existsSync(toFullPath(path)),
  );
  if (missing.length > 0)
    return `There is no file or folder ${missing.map((path) => `“${path}”`).join(', ')}.`;
  if (earlier !== undefined && !statSync(toFullPath(earlier)).isDirectory())
    return `“${earlier}” is not a folder.`;
  const [first = ''] = paths;
  if (kind !== undefined)
    return statSync(toFullPath(first)).isFile() ? undefined : `“${first}” is not a file.`;
  if (!isHub) return 'This is not the hub’s folder. Run this there, or give a --kind.';
  const outside = paths.find((path) => !/^content(?:\/|$)/.test(toHubPath(path)));
  return outside === undefined
    ? undefined
    : `“${outside}” is not in content. To check a file from elsewhere, say what it is with --kind.`;
}

function toHubPath(path: string): string {
  return relative(root, toFullPath(path)).replaceAll('\\', '/');
}

async function checkHub({ paths, earlier }: CheckArguments): Promise<CheckReport> {
  const progress = new CheckProgress();
  const content = await loadContent(root, base, {
    earlier: getEarlierTexts(earlier),
    onRead: (done, total) => {
      progress.show(done, total);
    },
  });
  progress.end();
  const lost = findLostPages(content, {
    root,
    earlier: earlier === undefined ? undefined : toFullPath(earlier),
    today: getToday(),
  });
  const named = paths.map(toHubPath);
  const isNamed = ({ file }: { readonly file: string }) =>
    named.length === 0 || named.some((path) => file === path || file.startsWith(`${path}/`));
  // What an entry shows belongs to it: its figures and pictures are judged with it.
  const shown = new Set(
    content.reads
      .filter(isNamed)
      .flatMap(({ kind, drawing }) =>
        [...(drawing?.tables ?? []), ...(drawing?.images ?? [])].map(
          (name) => `content/${kind}/${name}`,
        ),
      ),
  );
  const isAsked = (problem: Problem) => isNamed(problem) || shown.has(problem.file);
  // Advice is for those who write: it takes longer than all the rest, and nobody reads it for a whole hub.
  const advice =
    named.length === 0 ? [] : await loadAdvice(root, content, (file) => isNamed({ file }));
  return {
    entries: content.reads.filter(isNamed).length,
    problems: [...[...content.problems, ...lost].filter(isAsked), ...advice].sort(compareProblems),
    site: guideSite,
  };
}

function checkDraft(
  { paths: [path = ''], earlier }: CheckArguments,
  kind: NonNullable<CheckArguments['kind']>,
): CheckReport {
  const surroundings = {
    root,
    hub: isHub ? loadContentFiles(root).entries : undefined,
    base,
    today: getToday(),
    earlier: getEarlierTexts(earlier),
  };
  const full = toFullPath(path);
  const { files, problems } = judgeDraft({ path: full, kind }, surroundings);
  // Told of where each file lies, from where whoever asked would look.
  const places = new Map(
    files.map((one) => [one.file, join(dirname(path), relative(dirname(full), one.path))]),
  );
  const told = problems.map((problem) => ({
    ...problem,
    file: places.get(problem.file) ?? problem.file,
  }));
  return { entries: 1, problems: told, site: guideSite };
}

function getEarlierTexts(folder: string | undefined) {
  return folder === undefined ? loadCommittedTexts(root) : getEarlierTextsIn(toFullPath(folder));
}

const colours = {
  place: 'bold',
  error: 'red',
  advice: 'yellow',
  rule: 'cyan',
  link: 'dim',
  clean: 'green',
} as const satisfies Record<Part, string>;

/** Colour only where the stream is a terminal and nobody asked for none. */
const paint: Paint = (part, words) => styleText(colours[part], words, { stream: process.stdout });

const writers: Readonly<Record<ProblemFormat, (report: CheckReport) => string>> = {
  text: (report) => toTextReport(report, paint),
  github: toGithubReport,
  json: toJsonReport,
};

/** What a computer says of a file that it can't read, in plain words; undefined for a fault of the checker itself. */
function toUnreadable(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || !('path' in fault)) return undefined;
  const path = `“${String(fault.path)}”`;
  if (fault.code === 'EACCES' || fault.code === 'EPERM')
    return `${path} can’t be read: this computer does not let you open it.`;
  if (fault.code === 'ENOENT') return `${path} was deleted or moved before it could be read.`;
  return `${path} can’t be read (${String(fault.code)}).`;
}

// Whoever reads the answer may have seen enough before its end, as `head` does.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

try {
  await runCheck(process.argv.slice(2));
} catch (fault) {
  const unreadable = toUnreadable(fault);
  if (unreadable === undefined) throw fault;
  process.stderr.write(`${toSafeText(unreadable)}\n`);
  process.exitCode = 2;
}
