import type { Drawing } from '#body/read-body.ts';
import { type Entry, kinds } from '#domain/kinds.ts';
import { loadSharedContent } from '#loader/shared-content.ts';

/**
 * The drawn body of an entry; none for a kind that has no bodies.
 * @throws where an entry should have a body and none was drawn: a page must not lose its text in silence.
 */
export async function loadDrawing(entry: Entry): Promise<Drawing | undefined> {
  if (kinds[entry.kind].format !== 'mdx') return undefined;
  const { drawings } = await loadSharedContent();
  const drawing = drawings.get(`${entry.kind}/${entry.id}`);
  if (drawing === undefined)
    throw new Error(
      `The text of ${entry.file} could not be drawn: fix the problems listed above, or build again.`,
    );
  return drawing;
}
