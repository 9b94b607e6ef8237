import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PurposeId } from '#contribution/draft.ts';
import { findFileFault } from '#contribution/word/find-file-fault.ts';
import { limits } from '#contribution/word/limits.ts';
import { readWord, type WordReading } from '#contribution/word/read-word.ts';

interface Request {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly purpose: PurposeId;
  readonly today: string;
}

/**
 * Reads a document in a thread of its own, which is stopped when it takes too long.
 * @param longest milliseconds
 */
export async function readWordFile(
  path: string,
  purpose: PurposeId,
  today: string,
  longest: number = limits.time,
): Promise<WordReading> {
  const { size } = statSync(path);
  const name = basename(path);
  const bytes = size > limits.file ? new Uint8Array() : new Uint8Array(readFileSync(path));
  const fault = findFileFault(name, bytes, size);
  if (fault !== undefined) return fault;
  const request: Request = { name, bytes, purpose, today };
  const worker = new Worker(new URL(import.meta.url), { workerData: request });
  const reading = Promise.withResolvers<WordReading>();
  worker.once('message', reading.resolve);
  worker.once('error', reading.reject);
  const timer = setTimeout(() => {
    reading.resolve({
      message: `Reading this file took longer than ${String(longest / 1000)} seconds, so it was stopped.`,
      fix: 'Copy the text into a new Word document, and try that.',
    });
  }, longest);
  try {
    return await reading.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

if (!isMainThread && parentPort !== null && isRequest(workerData)) {
  const { name, bytes, purpose, today } = workerData;
  parentPort.postMessage(await readWord({ name, bytes }, purpose, today));
}

/** Test runners have threads too, and start them with data of their own. */
function isRequest(data: unknown): data is Request {
  return typeof data === 'object' && data !== null && 'purpose' in data && 'bytes' in data;
}
