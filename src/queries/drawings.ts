import { getEntry } from 'astro:content';
import type { Drawing } from '#body/read-body.ts';
import type { Entry } from '#domain/kinds.ts';
import { ReadingsCache } from '#loader/readings-cache.ts';

// Pages are built from bundled modules, whose own place says nothing; Astro's commands run in the project's folder.
const cache = new ReadingsCache(process.cwd());

/** The drawn body of an entry; none for a kind that has no bodies. */
export async function loadDrawing(entry: Entry): Promise<Drawing | undefined> {
  const stored = await getEntry(entry.kind, entry.id);
  const reading = cache.find(stored?.digest === undefined ? '' : String(stored.digest));
  return reading?.entries.find((read) => read.id === entry.id)?.drawing;
}
