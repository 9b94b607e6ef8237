import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { toDigest } from './digest.ts';
import type { RecordDigest } from './kept-index.ts';
import { KeptValues } from './kept-values.ts';
import { type DrawnPage, type SearchedPage, toSearchDocumentsAgain } from './searched-page.ts';
import type { PageKeeper } from './shared-pages.ts';
import type { SiteFiles } from './site-files.ts';

/** What is known of a page without drawing it. */
interface KeptPage {
  /** Of its bytes: by it a page is known that is not as it was drawn. */
  readonly sum: number;
  readonly fields: string;
  readonly records: readonly RecordDigest[];
}

/** Pages of the site before that the new one takes over: those for which all that they are drawn from is the same. */
export class KeptPages implements PageKeeper {
  readonly #files: SiteFiles;
  readonly #values: KeptValues<KeptPage>;
  readonly #version: string;
  readonly #base: string;
  /** Of what each page is drawn from, by its path. */
  readonly #digests = new Map<string, string>();
  readonly #taken = new Map<string, KeptPage>();
  #damaged = 0;

  /**
   * @param version stands for what every page is drawn from, besides the code in `src`
   * @param base the path that the site is served under, with a slash at both ends
   */
  constructor(root: string, version: string, base: string, files: SiteFiles) {
    this.#files = files;
    this.#values = new KeptValues(root, 'pages', ['src']);
    this.#version = version;
    this.#base = base;
  }

  take(address: string, drawnFrom: string): boolean {
    const path = this.#toPath(address);
    const digest = toDigest(drawnFrom);
    this.#digests.set(path, digest);
    const kept = this.#values.find(this.#version, path, digest);
    if (kept === undefined) return false;
    const file = toFile(path);
    const before = this.#files.findBefore(file);
    if (before === undefined) return false;
    if (crc32(before.bytes) !== kept.sum) {
      this.#damaged += 1;
      return false;
    }
    this.#files.take(file, before);
    this.#taken.set(path, kept);
    return true;
  }

  /** A page that was taken over in this build, as search takes it. */
  findTaken(address: string): SearchedPage | undefined {
    const path = this.#toPath(address);
    const kept = this.#taken.get(path);
    if (kept === undefined) return undefined;
    const { records, fields } = kept;
    const load = () => {
      const html = this.#files.load(toFile(path)).toString('utf8');
      return toSearchDocumentsAgain(`/${path}`, html, fields);
    };
    return { records, load };
  }

  /** Keeps a page that was drawn, if it has said from what. */
  keep(address: string, { bytes, fields, records }: DrawnPage): void {
    const path = this.#toPath(address);
    const digest = this.#digests.get(path);
    if (digest === undefined) return;
    this.#values.keep({ sum: crc32(bytes), fields, records }, this.#version, path, digest);
  }

  /** Writes down what is known, for the next build. @returns how many pages were taken over, and were damaged */
  save(): { readonly taken: number; readonly damaged: number } {
    this.#values.save();
    return { taken: this.#taken.size, damaged: this.#damaged };
  }

  #toPath(address: string): string {
    return address.slice(this.#base.length);
  }
}

function toFile(path: string): string {
  return join(path, 'index.html');
}
