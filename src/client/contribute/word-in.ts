import type { PurposeId } from '#contribution/draft.ts';
import { findFileFault } from '#contribution/word/find-file-fault.ts';
import { limits } from '#contribution/word/limits.ts';
import type { WordReading } from '#contribution/word/read-word.ts';
import { toLondonDay } from '#domain/london-day.ts';

/** What the worker is given; the bytes are handed over, not copied. */
export interface WordRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly purpose: PurposeId;
  readonly today: string;
}

/** The first bytes tell what a file is; an old or protected one names itself somewhere in these. */
const HEAD = 65_536;

const TOO_SLOW: WordReading = {
  message: 'Reading this file took longer than 20 seconds, so it was stopped.',
  fix: 'Copy the text into a new Word document, without pictures if need be, and try that.',
};

const BROKEN: WordReading = {
  message: 'The file could not be read in this browser.',
  fix: 'Reload the page and try again, or copy your text into the steps of the form.',
};

/**
 * Reads a file of Word or LibreOffice into a draft, in a worker that is stopped when it takes too long.
 * Nothing is sent anywhere. Before the file has passed a first look, nothing heavy is fetched.
 */
export async function readWordFile(file: File, purpose: PurposeId): Promise<WordReading> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const fault = findFileFault(file.name, head, file.size);
  if (fault !== undefined) return fault;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ask({ name: file.name, bytes, purpose, today: toLondonDay(new Date()) });
}

function ask(request: WordRequest): Promise<WordReading> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<WordReading>((resolve) => {
    const timer = setTimeout(() => {
      resolve(TOO_SLOW);
    }, limits.time);
    worker.addEventListener('message', ({ data }: MessageEvent<WordReading>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', () => {
      clearTimeout(timer);
      resolve(BROKEN);
    });
    worker.postMessage(request, [request.bytes.buffer]);
  }).finally(() => {
    worker.terminate();
  });
}
