import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchDocument } from './search-documents.ts';
import type { SearchWriter } from './search-writer.ts';

/** What the thread is told: records to index, or where to write the index of all. */
export type SearchRequest = readonly SearchDocument[] | string;

/**
 * Writes an index in a thread of its own. The thread that draws pages is never free for long, and whatever waits for
 * Pagefind's answers there waits for the pages, too.
 */
export function startSearchThread(): SearchWriter {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url));
  const ask = (request: SearchRequest) => {
    worker.postMessage(request);
  };
  // Said by whoever waits for the index.
  const failed = once(worker, 'error');
  // A build that fails for another reason need not wait for it.
  worker.unref();
  return {
    add: ask,
    write: async (folder) => {
      worker.ref();
      ask(folder);
      const [failure] = (await Promise.race([once(worker, 'message'), failed])) as [unknown];
      if (failure instanceof Error) throw failure;
    },
  };
}
