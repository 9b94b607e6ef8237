import type { Drawing } from '#body/read-body.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { isWithdrawn, toTombstone } from '#domain/tombstone.ts';
import type { ReadEntry } from '#rules/reading.ts';
import type { LoadedContent } from './load-content.ts';

/** Of a withdrawn text nothing is drawn. */
const NOTHING_DRAWN: Drawing = {
  intro: '',
  sections: [],
  footnotes: '',
  citations: {},
  terms: [],
  images: [],
  tables: [],
  blanks: [],
  anchors: [],
  hubLinks: [],
};

/**
 * The content as far as it may appear on a day. What is under embargo is taken out here, and of what was withdrawn
 * all but that it was, before anything is made of the content, so that no page, list, index, feed or data file can
 * tell of it; that nothing else names it is a rule's work.
 *
 * @param today as 2026-11-22
 */
export function toPublished(content: LoadedContent, today: string): LoadedContent {
  const reads = content.reads
    .filter(({ entry }) => entry === undefined || !isEmbargoed(entry, today))
    .map(toShown);
  // The figures of entries that may not appear lie in the same folder as those that may.
  const figures = new Set(
    reads.flatMap(({ kind, drawing }) =>
      (drawing?.tables ?? []).map((name) => `content/${kind}/${name}`),
    ),
  );
  const shown = new Map(reads.map(({ kind, id, drawing }) => [`${kind}/${id}`, drawing]));
  return {
    reads,
    redirects: content.redirects,
    digests: content.digests,
    get problems() {
      return content.problems;
    },
    tables: new Map([...content.tables].filter(([file]) => figures.has(file))),
    drawings: new Map(
      [...content.drawings].flatMap(([path]) => {
        const drawing = shown.get(path);
        return drawing === undefined ? [] : [[path, drawing]];
      }),
    ),
  };
}

function toShown(read: ReadEntry): ReadEntry {
  const { entry } = read;
  if (entry === undefined || !isWithdrawn(entry)) return read;
  return { ...read, entry: toTombstone(entry), drawing: NOTHING_DRAWN };
}
