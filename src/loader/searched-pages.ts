import { toDigest } from './digest.ts';
import type { IndexOrigin, KeptIndex, PageDigest } from './kept-index.ts';
import { toSearchDocuments } from './search-documents.ts';
import { type SearchWriter, startSearchWriter } from './search-writer.ts';

interface Page {
  readonly path: string;
  readonly html: Uint8Array;
}

/**
 * Takes a site's pages one by one as they are drawn, so that Pagefind works beside the build rather than
 * after it. As long as every page is the same as in the last build they wait, and where all are, that
 * build's index serves again.
 */
export class SearchedPages {
  readonly #kept: KeptIndex;
  readonly #version: string;
  /** What the kept index was made from; none once a page differs. */
  #before: IndexOrigin | undefined;
  readonly #waiting: Page[] = [];
  #writer: Promise<SearchWriter> | undefined;
  readonly #digests: PageDigest[] = [];
  #records = 0;

  /** @param version stands for the code and the libraries that make an index. */
  constructor(kept: KeptIndex, version: string) {
    this.#kept = kept;
    this.#version = version;
    const before = kept.findOrigin();
    this.#before = before?.version === version ? before : undefined;
  }

  /**
   * Takes the next page. The order of pages counts: another gives another index.
   * @param path from the root of the site, with a slash at both ends
   * @param html its bytes, which must not change any more
   */
  async take(path: string, html: Uint8Array): Promise<void> {
    const digest = toDigest(html);
    const [pathBefore, digestBefore] = this.#before?.pages[this.#digests.length] ?? [];
    this.#digests.push([path, digest]);
    this.#waiting.push({ path, html });
    if (path !== pathBefore || digest !== digestBefore) await this.#index();
  }

  /**
   * Writes the index of all pages taken into a folder.
   * @returns the number of records in it.
   * @throws where Pagefind reports any error.
   */
  async write(folder: string): Promise<number> {
    if (this.#before?.pages.length === this.#digests.length) {
      this.#kept.restore(folder);
      return this.#before.records;
    }
    const writer = await this.#index();
    await writer.write(folder);
    const records = this.#records;
    this.#kept.keep(folder, { version: this.#version, records, pages: this.#digests });
    return records;
  }

  /** Indexes the pages that wait, and so all that are still to come. */
  async #index(): Promise<SearchWriter> {
    this.#before = undefined;
    const writer = await (this.#writer ??= startSearchWriter());
    for (const { path, html } of this.#waiting.splice(0)) {
      const documents = toSearchDocuments(path, new TextDecoder().decode(html));
      for (const document of documents) writer.add(document);
      this.#records += documents.length;
    }
    return writer;
  }
}
