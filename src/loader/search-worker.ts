import { parentPort } from 'node:worker_threads';
import type { SearchRequest } from './search-thread.ts';
import { startSearchWriter } from './search-writer.ts';

// The thread that `search-thread.ts` starts: indexes what it is given, writes the index where it is told, and ends.
const writing = startSearchWriter();
parentPort?.on('message', (request: SearchRequest) => {
  void answer(request);
});

/** What goes wrong here ends the thread, and the build hears of it. */
async function answer(request: SearchRequest): Promise<void> {
  const writer = await writing;
  if (typeof request !== 'string') {
    writer.add(request);
    return;
  }
  await writer.write(request);
  parentPort?.postMessage('written');
  parentPort?.close();
}
