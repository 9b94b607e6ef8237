import { getEntry } from 'astro:content';
import type { Drawing } from '#body/read-body.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { ReadingsCache } from '#loader/readings-cache.ts';

// Pages are built from bundled modules, whose own place says nothing; Astro's commands run in the project's folder.
const cache = new ReadingsCache(process.cwd());

/**
 * The drawn body of an entry; none for a kind that has no bodies.
 * @throws where an entry should have a body and none was kept: a page must not lose its text in silence.
 */
export async function loadDrawing(entry: Entry): Promise<Drawing | undefined> {
  if (kinds[entry.kind].format !== 'mdx') return undefined;
  const stored = await getEntry(entry.kind, entry.id);
  const reading = cache.find(stored?.digest === undefined ? '' : String(stored.digest));
  const drawing = reading?.entries.find((read) => read.id === entry.id)?.drawing;
  if (drawing === undefined)
    throw new Error(
      `The text of ${entry.file} could not be drawn: mend the problems listed above, or build again.`,
    );
  return drawing;
}
