import type { Drawing } from '#body/read-body.ts';
import type { KindId } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { DataPath } from '#domain/marked-values.ts';
import type { Problem } from '#domain/problem.ts';

/** An entry read from a file: its data, its drawn body, and where in the file's YAML its fields begin. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly drawing: Drawing | undefined;
  readonly root: DataPath;
}

/** An entry that a file holds, by kind and id, sound or not. */
export interface DeclaredEntry {
  readonly kind: KindId;
  readonly id: string;
}

/** Everything that one file gave: what could be read, and what must be mended. Plain data, so it can be kept. */
export interface Reading {
  readonly file: string;
  readonly entries: readonly ReadEntry[];
  /** Every entry the file holds, the unsound ones too, so that references to them are not called dangling. */
  readonly declared: readonly DeclaredEntry[];
  readonly problems: readonly Problem[];
}

/** All readings together, for the rules that see entries side by side. */
export interface AllReadings {
  readonly reads: readonly ReadEntry[];
  readonly declared: readonly DeclaredEntry[];
}

/** A slip that only shows when entries are seen together; the checker finds its line. */
export interface Finding {
  readonly read: ReadEntry;
  readonly path: DataPath;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}
