/**
 * `npm run fuzz [-- --documents 100000 --seed 1]`: sends the checker documents that nobody would write,
 * and fails if one crashes it, holds it up, or passes and is drawn with anything unsafe. A document is
 * made again from its number: `--only 12345` shows it and what was wrong with it.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { loadSeeds, toDocument } from './fuzz/documents.ts';
import { judgeDocument } from './fuzz/judge-document.ts';

/** A reader in native code can end the whole process, so documents are read in another, batch by batch. */
const BATCH = 1000;

/** Longer than this for one document, and authors wait. */
const SLOW_MILLISECONDS = 1000;

/** The second reader is some thirty times slower than the first. */
const BOTH_READERS_EVERY = 8;

interface Tally {
  readonly drawn: number;
  readonly slowest: number;
  readonly faults: readonly string[];
}

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    from: { type: 'string' },
    count: { type: 'string' },
  },
});

if (values.only !== undefined) showOne(Number(values.only));
else if (values.from !== undefined)
  sendTally(judgeBatch(Number(values.from), Number(values.count)));
else await judgeAll(Number(values.documents), Number(values.seed));

function showOne(number: number): void {
  const document = toDocument(number, loadSeeds());
  console.log(new TextDecoder().decode(document.bytes));
  console.log(judgeDocument(document, true));
}

function sendTally(tally: Tally): void {
  process.send?.(tally);
}

function judgeBatch(from: number, count: number): Tally {
  const seeds = loadSeeds();
  const faults: string[] = [];
  let drawn = 0;
  let slowest = 0;
  for (let number = from; number < from + count; number += 1) {
    try {
      const document = toDocument(number, seeds);
      const verdict = judgeDocument(document, number % BOTH_READERS_EVERY === 0);
      if (verdict.drawn) drawn += 1;
      slowest = Math.max(slowest, verdict.milliseconds);
      if (verdict.milliseconds > SLOW_MILLISECONDS)
        faults.push(`${String(number)}: took ${verdict.milliseconds.toFixed(0)} ms`);
      faults.push(...verdict.faults.map((fault) => `${String(number)}: ${fault}`));
    } catch (error) {
      faults.push(
        `${String(number)}: threw ${error instanceof Error ? String(error.stack) : String(error)}`,
      );
    }
  }
  return { drawn, slowest, faults };
}

/** A batch in a process of its own; undefined where that process was ended. */
function judgeApart(from: number, count: number): Promise<Tally | undefined> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, ['--from', String(from), '--count', String(count)]);
    const timer = setTimeout(() => child.kill('SIGKILL'), count * SLOW_MILLISECONDS);
    let tally: Tally | undefined;
    child.on('message', (message) => {
      tally = message as Tally;
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(tally);
    });
  });
}

/** Halves a batch that ended its process until the document that did it is found. */
async function judgeSurely(from: number, count: number): Promise<Tally> {
  const tally = await judgeApart(from, count);
  if (tally !== undefined) return tally;
  if (count === 1)
    return {
      drawn: 0,
      slowest: 0,
      faults: [`${String(from)}: ended the process, or never ended`],
    };
  const half = Math.floor(count / 2);
  const first = await judgeSurely(from, half);
  const second = await judgeSurely(from + half, count - half);
  return join(first, second);
}

function join(a: Tally, b: Tally): Tally {
  return {
    drawn: a.drawn + b.drawn,
    slowest: Math.max(a.slowest, b.slowest),
    faults: [...a.faults, ...b.faults],
  };
}

async function judgeAll(documents: number, seed: number): Promise<void> {
  const started = performance.now();
  let tally: Tally = { drawn: 0, slowest: 0, faults: [] };
  for (let done = 0; done < documents; done += BATCH) {
    const next = await judgeSurely(seed * 1_000_000 + done, Math.min(BATCH, documents - done));
    for (const fault of next.faults) console.log(fault);
    tally = join(tally, next);
    if ((done / BATCH) % 10 === 9) console.error(`${String(done + BATCH)} documents …`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const share = ((100 * tally.drawn) / documents).toFixed(0);
  console.log(
    `${String(documents)} documents in ${seconds} s: ${share} % drawn, the slowest took ${tally.slowest.toFixed(0)} ms, ${String(tally.faults.length)} faults.`,
  );
  process.exitCode = tally.faults.length === 0 ? 0 : 1;
}
