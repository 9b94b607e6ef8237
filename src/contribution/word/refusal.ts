/** Why a file is not taken: what is wrong, and what the person can do. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}

/** Thrown from deep within a file; the door of the reading turns it into the person's answer. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(message: string, fix: string) {
    super(message);
    this.refusal = { message, fix };
  }
}

/** For a file that ends too early, or whose parts contradict each other. */
export function refuseDamaged(what: string): never {
  throw new RefusedFile(
    `This file is damaged: ${what}.`,
    'Open it in Word, save it again with “Save as”, and choose the new file.',
  );
}
