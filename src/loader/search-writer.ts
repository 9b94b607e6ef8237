import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type NewFileResponse } from 'pagefind';
import type { SearchDocument } from './search-documents.ts';

/** Pagefind's ready-made interfaces and the words of other languages: the hub has an interface of its own. */
const UNUSED = /^(?:pagefind-(?:component-ui|modular-ui|ui|highlight)\.|wasm\.unknown\.)/;

/** An index in the making. The same documents in the same order give the same files. */
export interface SearchWriter {
  /** Hands a document to Pagefind, which works through them in a process of its own. */
  readonly add: (document: SearchDocument) => void;
  /**
   * Writes the index into a folder, which is emptied first.
   * @throws where Pagefind reports any error: a site with half an index would hide pages in silence.
   */
  readonly write: (folder: string) => Promise<void>;
}

/** Starts Pagefind. */
export async function startSearchWriter(): Promise<SearchWriter> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind gave no index.');
  const answers: Promise<readonly string[]>[] = [];
  return {
    add: (document) => {
      answers.push(index.addHTMLFile({ ...document }).then(getErrors, toErrors));
    },
    write: async (folder) => {
      try {
        refuse((await Promise.all(answers)).flat());
        await rm(folder, { recursive: true, force: true });
        refuse((await index.writeFiles({ outputPath: folder })).errors);
      } finally {
        await close();
      }
      const written = await readdir(folder);
      await Promise.all(
        written.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))),
      );
    },
  };
}

const getErrors = ({ errors }: NewFileResponse): readonly string[] => errors;
const toErrors = (reason: unknown): readonly string[] => [String(reason)];

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join('; ')}`);
}
