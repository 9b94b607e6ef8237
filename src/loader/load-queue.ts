import { readFileSync } from 'node:fs';
import { queue, type Queue } from '#domain/queue.ts';

/** Where a build finds the queue; `HUB_QUEUE` names another file. */
export function getQueuePath(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  return env.HUB_QUEUE ?? '.cache/queue.json';
}

/** Loads the queue of submissions. A missing or damaged file counts as none: the page says so. */
export function loadQueue(path: string = getQueuePath()): Queue | undefined {
  try {
    return queue.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
