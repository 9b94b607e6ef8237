import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type NewFileResponse } from 'pagefind';
import type { SearchDocument } from './search-documents.ts';
import { cutSearchIndex } from './search-parts.ts';

/** Pagefind's ready-made interfaces and the words of other languages: the hub has an interface of its own. */
const UNUSED = /^(?:pagefind-(?:component-ui|modular-ui|ui|highlight)\.|wasm\.unknown\.)/;

/** An index in the making. The same documents in the same order give the same files. */
export interface SearchWriter {
  /** Hands documents to Pagefind, which works through them in a process of its own. */
  readonly add: (documents: readonly SearchDocument[]) => void;
  /**
   * Writes the index into a folder, which is emptied first.
   * @throws where Pagefind reports any error: a site with half an index would hide pages in silence.
   */
  readonly write: (folder: string) => Promise<void>;
}

/**
 * The kinds of all records in their order, in runs, where the browser finds them. Pagefind's own filters say the
 * same in 30 kB at 10,000 entries, since they name every record.
 */
const KINDS = 'kinds.json';

/** Starts Pagefind. */
export async function startSearchWriter(): Promise<SearchWriter> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind gave no index.');
  const answers: Promise<readonly string[]>[] = [];
  const kinds: (string | undefined)[] = [];
  return {
    add: (documents) => {
      for (const { url, content, kind } of documents) {
        kinds.push(kind);
        answers.push(index.addHTMLFile({ url, content }).then(getErrors, toErrors));
      }
    },
    write: async (folder) => {
      try {
        refuse((await Promise.all(answers)).flat());
        await rm(folder, { recursive: true, force: true });
        refuse((await index.writeFiles({ outputPath: folder })).errors);
      } finally {
        await close();
      }
      await cutSearchIndex(folder);
      await writeFile(join(folder, KINDS), JSON.stringify(toRuns(kinds)));
      const written = await readdir(folder);
      await Promise.all(
        written.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))),
      );
    },
  };
}

/** `[topics, topics, none]` as `[['topics', 2], ['', 1]]`. */
function toRuns(kinds: readonly (string | undefined)[]): readonly (readonly [string, number])[] {
  const runs: [string, number][] = [];
  for (const kind of kinds) {
    const last = runs.at(-1);
    if (last?.[0] === (kind ?? '')) last[1] += 1;
    else runs.push([kind ?? '', 1]);
  }
  return runs;
}

const getErrors = ({ errors }: NewFileResponse): readonly string[] => errors;
const toErrors = (reason: unknown): readonly string[] => [String(reason)];

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join('; ')}`);
}
