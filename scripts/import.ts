import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { toEntryFile } from '#contribution/write-entry.ts';
import { toTextReport } from '#domain/problem-formats.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { getSiteAddress } from '#loader/site-address.ts';
import { getToday } from '#loader/today.ts';
import { judgeDraft } from './lib/check-draft.ts';
import { loadCommittedTexts } from './lib/earlier-texts.ts';
import { importUsage, parseImportArguments } from './lib/import-arguments.ts';
import { toImportReport } from './lib/import-report.ts';
import { readWordFile } from './lib/read-word-file.ts';
import { writeTogether } from './lib/write-together.ts';

const root = process.cwd();

/** `npm run import`: turns a document of Word or LibreOffice into an entry, and judges it. */
async function runImport(argv: readonly string[]): Promise<void> {
  const asked = parseImportArguments(argv);
  if ('help' in asked) {
    process.stdout.write(importUsage);
    return;
  }
  if ('wrong' in asked) {
    fail(2, `${toSafeText(asked.wrong).trim()}\n\n${importUsage}`);
    return;
  }
  const path = toFullPath(asked.path);
  if (!existsSync(path)) {
    fail(2, toSafeText(`There is no file “${asked.path}”.`));
    return;
  }
  const reading = await readWordFile(path, asked.purpose, getToday());
  if ('message' in reading) {
    fail(1, toSafeText(`${asked.path}: ${reading.message} → ${reading.fix}`));
    return;
  }
  const draft = { ...reading.draft, id: asked.id ?? reading.draft.id };
  if (draft.id === '') {
    fail(2, 'The document has no title to make a file name from. Give the entry an --id.');
    return;
  }
  const base = asked.out === undefined ? root : toFullPath(asked.out);
  const { file, text } = toEntryFile(draft);
  const pictures = reading.pictures.map(({ name, bytes }) => ({
    path: join(base, dirname(file), name),
    bytes,
  }));
  const entry = join(base, file);
  const inTheWay = writeTogether([
    { path: entry, bytes: new TextEncoder().encode(text) },
    ...pictures,
  ]);
  if (inTheWay !== undefined) {
    fail(
      1,
      toSafeText(
        `${inTheWay} already exists, or can’t be written. Nothing was written. Give another --id.`,
      ),
    );
    return;
  }
  process.stdout.write(
    `${toImportReport({ ...reading, draft }, toShown(entry), reading.pictures)}\n`,
  );
  const problems = judge(entry, draft.kind);
  const { site, base: below } = getSiteAddress();
  process.stdout.write(
    toTextReport({
      entries: 1,
      problems,
      site: `${site.replace(/\/$/, '')}${below.replace(/\/?$/, '/')}`,
    }),
  );
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function judge(path: string, kind: Parameters<typeof judgeDraft>[0]['kind']) {
  const isHub = existsSync(join(root, 'content')) && existsSync(join(root, 'src/rules'));
  const { files, problems } = judgeDraft(
    { path, kind },
    {
      root,
      hub: isHub ? loadContentFiles(root).entries : undefined,
      base: getSiteAddress().base,
      today: getToday(),
      earlier: loadCommittedTexts(root),
    },
  );
  const places = new Map(files.map((one) => [one.file, toShown(one.path)]));
  return problems.map((problem) => ({
    ...problem,
    file: places.get(problem.file) ?? problem.file,
  }));
}

const toShown = (path: string): string => {
  const within = relative(root, path).replaceAll('\\', '/');
  return within.startsWith('..') ? path : within;
};

/** npm runs scripts in the project’s folder, whatever folder the words were typed in. */
function toFullPath(path: string): string {
  const here = resolve(path);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? root, path);
}

function fail(code: number, words: string): void {
  process.stderr.write(`${words.trimEnd()}\n`);
  process.exitCode = code;
}

await runImport(process.argv.slice(2));
