/** A run shorter than this many milliseconds shows nothing. */
const PATIENCE = 500;

/** Between two showings, in milliseconds. */
const PAUSE = 100;

/** What is needed of a stream to show progress on it. */
interface Stream {
  readonly isTTY: boolean;
  readonly write: (words: string) => boolean;
}

/** Shows on a terminal, beside the answer, how far a long run has come. */
export class CheckProgress {
  readonly #stream: Stream;
  readonly #now: () => number;
  readonly #started: number;
  #shown = 0;

  constructor(stream: Stream = process.stderr, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
    this.#started = now();
  }

  /** Another file has been read. */
  show(done: number, total: number): void {
    const now = this.#now();
    if (!this.#stream.isTTY || now - this.#started < PATIENCE || now - this.#shown < PAUSE) return;
    this.#shown = now;
    this.#stream.write(`\r\u001b[KReading ${String(done)} of ${String(total)} files`);
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#shown > 0) this.#stream.write('\r\u001b[K');
  }
}
