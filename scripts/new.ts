import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { toEntryId } from '#domain/entry-id.ts';
import type { KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { toNextSteps } from '#domain/next-steps.ts';
import { toSafeText } from '#domain/safe-text.ts';
import { toStartingFile } from '#domain/starting-file.ts';
import { type Answers, getQuestions, toName } from '#domain/starting-values.ts';
import { getToday } from '#loader/today.ts';
import { findAnswerSlip } from './lib/answer-slip.ts';
import { askId, askKind, askQuestions, type Person } from './lib/ask-questions.ts';
import { findMissing, parseNewArguments, toUsage } from './lib/new-arguments.ts';

/**
 * `npm run new`: writes a file to start an entry with. Exits with 2 where it was told too little or
 * something that will not do, and with 1 where the file is there already.
 */
async function runNew(argv: readonly string[]): Promise<void> {
  const asked = parseNewArguments(argv);
  if ('help' in asked) {
    process.stdout.write(asked.help);
    return;
  }
  if ('wrong' in asked) {
    fail(2, `${asked.wrong.trim()}\n\n${toUsage()}`);
    return;
  }
  const slip = asked.kind === undefined ? undefined : findSlip(asked.kind, asked.answers);
  if (slip !== undefined) {
    fail(2, slip);
    return;
  }
  if (isTerminal) {
    await withPerson(async (ask) => {
      const kind = asked.kind ?? (await askKind(ask));
      const open = getQuestions(kind).filter(({ steps }) => !asked.answers.has(toName(steps)));
      const answers = new Map([...asked.answers, ...(await askQuestions(open, ask, findIds))]);
      write(kind, asked.id ?? (await askId(ask, kind, toOfferedId(answers))), answers);
    });
    return;
  }
  if (asked.kind === undefined) {
    fail(2, toUsage());
    return;
  }
  const missing = findMissing(asked.kind, asked.answers).map(({ steps }) => `--${toName(steps)}`);
  const id = asked.id ?? toOfferedId(asked.answers);
  if (missing.length > 0 || id === '')
    fail(
      2,
      `Still needed: ${[...missing, ...(id === '' ? ['--id'] : [])].join(', ')}.\n\n${toUsage(asked.kind)}`,
    );
  else write(asked.kind, id, asked.answers);
}

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;

function fail(code: number, words: string): void {
  process.stderr.write(`${words.trimEnd()}\n`);
  process.exitCode = code;
}

function findSlip(kind: KindId, answers: Answers): string | undefined {
  for (const question of getQuestions(kind)) {
    const name = toName(question.steps);
    const given = answers.get(name);
    const slip = given === undefined ? undefined : findAnswerSlip(question, given, findIds);
    if (slip !== undefined) return toSafeText(`--${name}: ${slip}`);
  }
  return undefined;
}

/** The names of the files of a kind. */
function findIds(kind: KindId): readonly string[] {
  const folder = join('content', kind);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(`.${kinds[kind].format}`))
        .map((name) => parse(name).name)
    : [];
}

async function withPerson(talk: (ask: Person) => Promise<void>): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D end the talk; nothing has been written by then.
  const leaving = new AbortController();
  lines.on('close', () => {
    leaving.abort();
  });
  try {
    await talk((words) => lines.question(words, { signal: leaving.signal }));
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    fail(1, '\nNothing was written.');
  } finally {
    lines.close();
  }
}

/** What an entry is called is asked for first, whatever the field's name. */
function toOfferedId(answers: Answers): string {
  const names = ['title', 'name', 'question', 'term'];
  const name = names.map((each) => answers.get(each)?.[0]).find((each) => each !== undefined);
  return toEntryId(name ?? '');
}

function write(kind: KindId, id: string, answers: Answers): void {
  const { file, text } = toStartingFile(kind, id, answers, getToday());
  if (kinds[kind].format === 'list') {
    process.stdout.write(`${text}\n${toNextSteps(kind, id, file, answers)}`);
    return;
  }
  if (existsSync(file)) {
    fail(1, `${file} already exists and has not been changed. Give another --id.`);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  process.stdout.write(toNextSteps(kind, id, file, answers));
}

await runNew(process.argv.slice(2));
