import type { IndexOrigin, KeptIndex, RecordDigest } from './kept-index.ts';
import type { SearchedPage } from './searched-page.ts';
import { startSearchThread } from './search-thread.ts';
import type { SearchWriter } from './search-writer.ts';

/**
 * Takes a site's pages one by one as they are drawn, so that Pagefind works beside the build rather than
 * after it. As long as every record is the same as in the last build they wait, and where all are, that
 * build's index serves again.
 */
export class SearchedPages {
  readonly #kept: KeptIndex;
  readonly #version: string;
  /** What the kept index was made from; none once a record differs. */
  #before: IndexOrigin | undefined;
  readonly #waiting: SearchedPage[] = [];
  #writer: SearchWriter | undefined;
  readonly #records: RecordDigest[] = [];
  #ending: Promise<void> | undefined;

  /** @param version stands for the code and the libraries that make an index. */
  constructor(kept: KeptIndex, version: string) {
    this.#kept = kept;
    this.#version = version;
    const before = kept.findOrigin();
    this.#before = before?.version === version ? before : undefined;
  }

  /**
   * Takes the next page. The order of pages counts: another gives another index.
   * @throws where the page belongs in an index that is being written already.
   */
  take(page: SearchedPage): void {
    const [first] = page.records;
    if (first === undefined) return;
    if (this.#ending !== undefined)
      throw new Error(`${first[0]} should be searchable, but is drawn after the searchable pages.`);
    const isSame = page.records.every(([url, digest], index) => {
      const [urlBefore, digestBefore] = this.#before?.records[this.#records.length + index] ?? [];
      return url === urlBefore && digest === digestBefore;
    });
    this.#records.push(...page.records);
    this.#waiting.push(page);
    if (!isSame) this.#index();
  }

  /**
   * Lets Pagefind write the index while pages are drawn that are not searched.
   * @throws where Pagefind reports any error.
   */
  end(): Promise<void> {
    return (this.#ending ??= this.#end());
  }

  /**
   * Puts the index of all pages taken into a folder.
   * @returns the number of records in it.
   * @throws where Pagefind reports any error.
   */
  async write(folder: string): Promise<number> {
    await this.end();
    this.#kept.putInto(folder);
    return this.#records.length;
  }

  async #end(): Promise<void> {
    if (this.#before?.records.length === this.#records.length) return;
    const writer = this.#index();
    this.#kept.clear();
    await writer.write(this.#kept.files);
    this.#kept.keep({ version: this.#version, records: this.#records });
  }

  /** Indexes the records that wait, and so all that are still to come. */
  #index(): SearchWriter {
    this.#before = undefined;
    const writer = (this.#writer ??= startSearchThread());
    for (const page of this.#waiting.splice(0)) writer.add(page.load());
    return writer;
  }
}
